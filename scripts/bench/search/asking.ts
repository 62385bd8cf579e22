import { createHash } from "node:crypto";
import type pg from "pg";
import { queries } from "./captions.ts";
import { embed } from "./embed.ts";
import { post } from "./post.ts";

/** Ways to ask for the ten best; each throws where it is not answered. */
export interface Asking {
  /** The nearest ten by the vector index and nothing else, by the query's cached vector. */
  bare(query: string): Promise<unknown>;
  /** The search itself, apart from who asks. */
  hybrid(query: string, more?: object): Promise<{ results: { id: string }[] }>;
  /** What a site's request costs the database: key, rate, search, log. */
  sql(query: string, by?: pg.Client): Promise<unknown>;
  /** The same over HTTP; null where no stack stands before the database. */
  readonly http: ((query: string) => Promise<unknown>) | null;
}

/**
 * Prepares a database for being asked: caches the vectors of the queries, makes the bench's own functions, and lets the key
 * ask as often as it likes. Both functions take the vector from the cache, as a search does.
 */
export async function prepareAsking(client: pg.Client, key: string, url: string | null): Promise<Asking> {
  await client.query("update public.api_keys set rate_per_minute = 100000");
  await client.query(
    `insert into public.query_embeddings (model_id, query, embedding, expires_at)
     select 'ngram-1536', query, vector::extensions.vector, private.now() + interval '1 day'
     from unnest($1::text[], $2::text[]) as given (query, vector)
     on conflict (model_id, query) do update set embedding = excluded.embedding, expires_at = excluded.expires_at`,
    [queries, await embed(queries)],
  );
  await client.query(functions);
  const hash = createHash("sha256").update(key).digest("hex");
  return {
    bare: (query) => client.query("select bench.nearest($1)", [query]),
    hybrid: async (query, more = {}) => {
      const { rows } = await client.query("select bench.hybrid($1) as answer", [{ query, ...more }]);
      return rows[0].answer;
    },
    sql: async (query, by = client) => {
      const { rows } = await by.query("select worker.search($1, $2) as answer", [hash, asked(query)]);
      if (rows[0].answer.status !== "ok") throw new Error(`The search answered ${rows[0].answer.status}`);
    },
    http: url === null ? null : (query) => post(`${url}/functions/v1/search`, { "x-api-key": key }, asked(query)),
  };
}

const asked = (query: string) => ({ query, size: "product_card" });

const functions = `
  create schema if not exists bench;
  create or replace function bench.nearest(query text) returns uuid[] language plpgsql
  set search_path = '' set enable_seqscan = off set jit = off
  as $$
  declare
    vector extensions.vector := private.cached_vector('ngram-1536', nearest.query);
    ids    uuid[];
  begin
    perform set_config('hnsw.ef_search', '120', true);
    execute 'select array(select image_id from public.search_vectors where model_id = ''ngram-1536''
      order by embedding operator(extensions.<=>) $1 limit 10)' into ids using vector;
    return ids;
  end;
  $$;
  create or replace function bench.hybrid(request jsonb) returns jsonb language plpgsql set search_path = ''
  as $$
  begin
    return to_jsonb(private.find_published(private.read_search_request(request), 'ngram-1536',
      private.cached_vector('ngram-1536', request ->> 'query')));
  end;
  $$;`;
