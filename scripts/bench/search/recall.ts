import type pg from "pg";
import type { Asking } from "./asking.ts";
import { queries } from "./captions.ts";

export interface Recall {
  /** Of the vector index alone. */
  readonly recall_at_10: number;
  /** Of the search by similarity alone: of all pictures, where only so many fit, and how many of ten came back at least. */
  readonly recall_of_search: number;
  readonly recall_1_percent: number;
  readonly recall_10_percent: number;
  readonly recall_50_percent: number;
  readonly filtered_rows: number;
}

/** What a search asks for, and the same in SQL. */
const searches = {
  recall_of_search: { asked: {}, fits: "true" },
  recall_1_percent: { asked: { category: "hundredth" }, fits: "f.category = 'hundredth'" },
  recall_10_percent: { asked: { category: "tenth" }, fits: "f.category = 'tenth'" },
  recall_50_percent: { asked: { orientation: "portrait" }, fits: "f.orientation = 'portrait'" },
};

/** How much of the true ten nearest is found. A picture as near as the tenth counts as one of them: many are equally near. */
export async function measureRecall(client: pg.Client, ask: Asking): Promise<Recall> {
  const shares: Record<string, number[]> = { recall_at_10: [] };
  let fewest = 10;
  for (const query of queries) {
    const { rows } = await client.query("select bench.nearest($1) as ids", [query]);
    shares.recall_at_10!.push(await shareOf(client, query, rows[0].ids, "true"));
    for (const [name, { asked, fits }] of Object.entries(searches)) {
      await client.query("begin; update private.search_weights set text = 0");
      const { results } = await ask.hybrid(query, asked);
      await client.query("rollback");
      const ids = results.map(({ id }) => id);
      fewest = Math.min(fewest, ids.length);
      shares[name] = [...(shares[name] ?? []), await shareOf(client, query, ids, fits)];
    }
  }
  const share = (name: string) => shares[name]!.reduce((sum, each) => sum + each, 0) / queries.length;
  return {
    recall_at_10: share("recall_at_10"),
    recall_of_search: share("recall_of_search"),
    recall_1_percent: share("recall_1_percent"),
    recall_10_percent: share("recall_10_percent"),
    recall_50_percent: share("recall_50_percent"),
    filtered_rows: fewest,
  };
}

/** Which share of the ten nearest that fit `ids` has. */
async function shareOf(client: pg.Client, query: string, ids: string[], fits: string): Promise<number> {
  await client.query("begin; set local enable_indexscan = off; set local enable_bitmapscan = off; set local jit = off");
  const { rows } = await client.query(
    `with distances as materialized (
       select f.image_id, v.embedding operator(extensions.<=>) private.cached_vector('ngram-1536', $1) as distance
       from public.search_facets f join public.search_vectors v using (image_id)
       where v.model_id = 'ngram-1536' and ${fits}
     )
     select count(*)::float8 / (select least(10, count(*)) from distances) as share from distances where image_id = any ($2)
       and distance <= 1e-6 + (select max(distance) from (select distance from distances order by distance limit 10) ten)`,
    [query, ids],
  );
  await client.query("rollback");
  return rows[0].share;
}
