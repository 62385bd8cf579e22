import type pg from "pg";
import { Preset } from "../../../shared/images.ts";
import { captions } from "./captions.ts";
import { embed } from "./embed.ts";

const batch = 500;

/**
 * Publishes pictures without making them, up to `total` in all: rows only, with words, tags, palettes, vectors, and what
 * search keeps of these. Every hundredth has the category `hundredth`, every tenth of the others `tenth`; half are portraits.
 */
export async function publish(client: pg.Client, total: number): Promise<void> {
  const { rows } = await client.query("select count(*)::int as present from public.search_documents");
  for (let at: number = rows[0].present; at < total; at += batch) {
    const texts = captions.slice(at, Math.min(at + batch, total));
    await client.query(insertPictures, [texts, await embed(texts), at, shades, Preset.options]);
  }
  await client.query("select private.learn_search_words(prompt) from public.images");
  await client.query("select private.count_search_words(), private.sum_published()");
  await client.query("analyze");
}

/** What baked goods and the tables under them look like: a picture has three of these. */
const shades = [
  "#3b2314",
  "#6f4518",
  "#a47148",
  "#d4a373",
  "#faedcd",
  "#ffffff",
  "#1f1f1f",
  "#7f1d1d",
  "#c2410c",
].concat(["#f4c95d", "#4d7c0f", "#365486"]);

/** $1 captions, $2 their vectors, $3 how many there were before, $4 colors, $5 sizes. */
const insertPictures = `
  with given as materialized (
    select gen_random_uuid() as id, caption, vector::extensions.vector as embedding, $3 + place as n,
      regexp_split_to_array(caption, ' of | on |, ') as tags
    from unnest($1::text[], $2::text[]) with ordinality as given (caption, vector, place)
  ), images as (
    insert into public.images (id, origin, status, prompt, master_path, category, width, height, publication, approved_at)
    select id, 'uploaded', 'approved', caption, 'bench/' || id,
      case when n % 100 = 0 then 'hundredth' when n % 10 = 1 then 'tenth' end, case when n % 2 = 0 then 1600 else 900 end,
      1200, 1, private.now()
    from given
  ), tags as (
    insert into public.image_tags (image_id, tag, confidence, source)
    select id, tag, 0.9, 'auto' from given, unnest(tags) tag on conflict do nothing
  ), colors as (
    insert into public.image_colors (image_id, position, hex, percentage)
    select id, place, ($4::text[])[1 + (n * 7 / place + place * place) % cardinality($4)], 100 / 2 ^ place
    from given, generate_series(1, 3) place
  ), embeddings as (
    insert into public.image_embeddings (image_id, model_id, content_hash, embedding)
    select id, 'ngram-1536', id, embedding from given
  ), documents as (
    insert into public.search_documents (image_id, publication, words, card)
    select id, 1,
      setweight(to_tsvector('english', caption), 'A') || setweight(to_tsvector('english', array_to_string(tags, ' ')), 'B'),
      jsonb_build_object('id', id, 'tags', tags, 'category', null, 'description', caption, 'alt', caption,
        'dominant_color', '#aa7744', 'colors', '[]'::jsonb, 'thumbhash', '', 'ai_generated', false,
        'sizes', (select jsonb_object_agg(preset, '{"path": "a/1/b.jpg", "width": 400, "height": 300}'::jsonb)
          from unnest($5::text[]) preset))
    from given
  )
  insert into public.search_vectors (image_id, model_id, embedding)
  select id, 'ngram-1536', embedding from given`;
