import type pg from "pg";
import type { Caption } from "./captions.ts";
import { idOf } from "./publish.ts";
import type { GradedQuery } from "./queries.ts";
import type { Ranked } from "./rank.ts";
import type { Way } from "./ways.ts";

/** A query, and its vector as Postgres reads it. */
export interface Asked {
  readonly query: GradedQuery;
  readonly vector: string;
}

/** Asks everything in one way through the SQL that answers sites, ten pictures each; the weights are put back after it. */
export async function askAll(
  client: pg.Client,
  modelId: string,
  captions: readonly Caption[],
  asked: readonly Asked[],
  { weights = {}, wordsOnly }: Way,
): Promise<Ranked[]> {
  const names = new Map(captions.map(({ name }) => [idOf(name), name]));
  const all: Ranked[] = [];
  await client.query("begin");
  for (const [name, value] of Object.entries(weights)) {
    await client.query(`update private.search_weights set ${client.escapeIdentifier(name)} = $1`, [value]);
  }
  for (const { query, vector } of asked) {
    const { rows } = await client.query(
      "select results from private.find_published(private.read_search_request($1), $2, $3::extensions.vector)",
      [JSON.stringify({ query: query.text, max_results: 10 }), modelId, wordsOnly ? null : vector],
    );
    const results: { id: string; match: string }[] = rows[0].results;
    all.push({ query, found: results.map(({ id, match }) => ({ name: names.get(id) ?? id, match })) });
  }
  await client.query("rollback");
  return all;
}
