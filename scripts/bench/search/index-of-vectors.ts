import type pg from "pg";

const name = "search_vectors_ngram_1536_idx";

/** Rows go in faster without it. */
export const dropIndex = (client: pg.Client) => client.query(`drop index if exists public.${name}`);

export interface IndexFigures {
  readonly index_build_s: number;
  readonly index_mb: number;
}

/** Builds it as the first migration does, over rows that are in. */
export async function buildIndex(client: pg.Client): Promise<IndexFigures> {
  const began = performance.now();
  await client.query(
    `create index ${name} on public.search_vectors
     using hnsw (embedding extensions.vector_cosine_ops) where model_id = 'ngram-1536'`,
  );
  const seconds = (performance.now() - began) / 1000;
  const { rows } = await client.query("select pg_relation_size($1::regclass) / 1048576.0 as megabytes", [
    `public.${name}`,
  ]);
  return { index_build_s: seconds, index_mb: Number(rows[0].megabytes) };
}
