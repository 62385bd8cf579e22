import type pg from "pg";
import type { Caption } from "./captions.ts";
import { idOf } from "./publish.ts";
import type { GradedQuery } from "./queries.ts";
import type { Found, Ranked } from "./rank.ts";
import type { Way } from "./ways.ts";

/** A query, and its vector as Postgres reads it. */
export interface Asked {
  readonly query: GradedQuery;
  readonly vector: string;
}

/** The library as it is asked: the connection, which of its vectors count, and its pictures' names by their ids. */
export interface Library {
  readonly client: pg.Client;
  readonly modelId: string;
  readonly names: ReadonlyMap<string, string>;
}

/** Who asks, where that matters: a site of a key, by the id that the key's owner gave it. */
export interface Site {
  readonly key_id: string;
  readonly site_id: string;
}

export function libraryOf(client: pg.Client, modelId: string, captions: readonly Caption[]): Library {
  return { client, modelId, names: new Map(captions.map(({ name }) => [idOf(name), name])) };
}

/** Asks everything once and keeps what is usual for it, as search does of what was asked lately; else every answer looks for it. */
export async function remember(library: Library, asked: readonly Asked[]): Promise<void> {
  for (const { query, vector } of asked) {
    await library.client.query(
      `insert into public.query_embeddings (model_id, query, embedding, expires_at)
       values ($1, $2, $3::extensions.vector, now() + interval '1 day') on conflict do nothing`,
      [library.modelId, query.text, vector],
    );
    await ask(library, query.text, vector);
  }
}

/** Asks everything in one way, ten pictures each; the weights are put back after it. */
export async function askAll(library: Library, asked: readonly Asked[], way: Way): Promise<Ranked[]> {
  return await withWeights(library.client, way.weights ?? {}, async () => {
    const all: Ranked[] = [];
    for (const { query, vector } of asked) {
      all.push({ query, found: await ask(library, query.text, way.wordsOnly ? null : vector) });
    }
    return all;
  });
}

/** The first ten pictures, by the SQL that answers sites. */
export async function ask(
  { client, modelId, names }: Library,
  query: string,
  vector: string | null,
  site: Site | null = null,
): Promise<Found[]> {
  const { rows } = await client.query(
    `select results from private.find_published(
       jsonb_populate_record(private.read_search_request($1), $4), $2, $3::extensions.vector)`,
    [JSON.stringify({ query, max_results: 10 }), modelId, vector, JSON.stringify(site ?? {})],
  );
  const results: { id: string; match: string }[] = rows[0].results;
  return results.map(({ id, match }) => ({ name: names.get(id) ?? id, match }));
}

/** Does what is to be done with other weights; nothing of it stays. */
export async function withWeights<Result>(
  client: pg.Client,
  weights: Readonly<Record<string, number>>,
  work: () => Promise<Result>,
): Promise<Result> {
  await client.query("begin");
  const changes = Object.keys(weights).map((name, at) => `${client.escapeIdentifier(name)} = $${at + 1}`);
  if (changes.length > 0) {
    await client.query(`update private.search_weights set ${changes.join(", ")}`, Object.values(weights));
  }
  const result = await work();
  await client.query("rollback");
  return result;
}
