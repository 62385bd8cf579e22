import { createHash } from "node:crypto";
import type pg from "pg";
import { unspoiled } from "../../../supabase/functions/_core/providers/unspoiled.ts";
import { documentText } from "../../../supabase/functions/_core/words/search-text.ts";
import type { Caption } from "./captions.ts";
import type { BenchEmbedder } from "./embedders.ts";

/** The id of a caption's picture: always the same, so that what is sorted by it is too. */
export function idOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}

/** Vectors as Postgres reads them, one a text. */
export async function embed({ embedder, modelId }: BenchEmbedder, texts: readonly string[]): Promise<string[]> {
  const request = { model: modelId, dimensions: 1536, texts: [...texts] };
  const { vectors } = unspoiled(await embedder.embed(request, AbortSignal.timeout(60_000)));
  return vectors.map((vector) => JSON.stringify(vector));
}

/** Publishes the captions as approved pictures: what is written of them, their vectors, and what search keeps of both. */
export async function publish(
  client: pg.Client,
  captions: readonly Caption[],
  by: readonly BenchEmbedder[],
): Promise<void> {
  const pictures = captions.map((caption) => ({ ...caption, id: idOf(caption.name) }));
  await client.query(
    `with given as materialized (
       select * from jsonb_to_recordset($1) as (id uuid, category text, tags jsonb, description text, prompt text)
     ), made as (
       insert into public.images (id, origin, status, prompt, category, width, height, master_path, approved_at, publication)
       select id, 'uploaded', 'approved', prompt, category, 2048, 2048, 'bench/' || id, now(), 1 from given
     ), described as (
       insert into public.image_descriptions (image_id, description, alt, source)
       select id, description, left(description, 125), 'auto' from given
     ), sized as (
       insert into public.image_variants (image_id, preset, path, mime, width, height, bytes, hash)
       select id, 'hero_image', 'bench/' || id, 'image/jpeg', 1600, 900, 1, repeat('0', 16) from given
     )
     insert into public.image_tags (image_id, tag, confidence, source, term)
     select id, tag, 0.9, 'auto', tag from given, jsonb_array_elements_text(tags) tag`,
    [JSON.stringify(pictures)],
  );
  for (const one of by) {
    await client.query(
      `insert into public.models
       select given.* from public.models known,
       jsonb_populate_record(known, jsonb_build_object('id', $1::text, 'enabled_at', null)) given
       where known.kind = 'embed' and not exists (select from public.models where id = $1) order by known.id limit 1`,
      [one.modelId],
    );
    const vectors = await embed(one, captions.map(documentText));
    await client.query(
      `insert into public.image_embeddings (image_id, model_id, content_hash, embedding)
       select id, $3, id, vector::extensions.vector from unnest($1::uuid[], $2::text[]) as given (id, vector)`,
      [pictures.map(({ id }) => id), vectors, one.modelId],
    );
  }
  await client.query("select private.write_search_document(i) from public.images i order by i.id");
  await client.query("select private.count_search_words()");
  await client.query("analyze");
}
