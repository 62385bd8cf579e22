import { createHash } from "node:crypto";
import type pg from "pg";
import type { Embedder } from "../../../supabase/functions/_core/ports/provider.ts";
import { unspoiled } from "../../../supabase/functions/_core/unspoiled.ts";
import { documentText } from "../../../supabase/functions/_core/words/search-text.ts";
import type { Caption } from "./captions.ts";

/** Who turns texts into vectors, under which name in the database and at the vendor. */
export interface BenchEmbedder {
  readonly modelId: string;
  readonly vendorId: string;
  readonly embedder: Embedder;
}

/** The id of a caption's picture: always the same, so that what is sorted by it is too. */
export function idOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}

/** Vectors as Postgres reads them, one a text. */
export async function embed({ embedder, vendorId }: BenchEmbedder, texts: readonly string[]): Promise<string[]> {
  const request = { model: vendorId, dimensions: 1536, texts: [...texts] };
  const { vectors } = unspoiled(await embedder.embed(request, AbortSignal.timeout(60_000)));
  return vectors.map((vector) => JSON.stringify(vector));
}

/** Publishes the captions as approved pictures: what is written of them, their vectors, and what search keeps of both. */
export async function publish(client: pg.Client, captions: readonly Caption[], by: BenchEmbedder): Promise<void> {
  const vectors = await embed(by, captions.map(documentText));
  const pictures = captions.map((caption, at) => ({ ...caption, id: idOf(caption.name), vector: vectors[at] }));
  await client.query(
    `with given as materialized (
       select * from jsonb_to_recordset($1) as (id uuid, category text, tags jsonb, description text, prompt text, vector text)
     ), made as (
       insert into public.images (id, origin, status, prompt, category, width, height, master_path, approved_at, publication)
       select id, 'uploaded', 'approved', prompt, category, 2048, 2048, 'bench/' || id, now(), 1 from given
     ), described as (
       insert into public.image_descriptions (image_id, description, alt, source)
       select id, description, left(description, 125), 'auto' from given
     ), tagged as (
       insert into public.image_tags (image_id, tag, confidence, source, term)
       select id, tag, 0.9, 'auto', tag from given, jsonb_array_elements_text(tags) tag
     )
     insert into public.image_embeddings (image_id, model_id, content_hash, embedding)
     select id, $2, id, vector::extensions.vector from given`,
    [JSON.stringify(pictures), by.modelId],
  );
  await client.query("select private.write_search_document(i) from public.images i");
  await client.query("analyze");
}
