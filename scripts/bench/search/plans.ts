import type pg from "pg";
import { queries } from "./captions.ts";
import { naiveSearch } from "./naive-search.ts";

export interface Plans {
  /** Of the vector index by one search, by the index's own counter. */
  readonly index_scans_per_search: number;
  /** Of the tables that search reads, by a whole round of searches. */
  readonly sequential_scans: number;
}

/** What a round of searches reads that were asked before, by Postgres's own counters. */
export async function countScans(client: pg.Client, ask: (query: string) => Promise<unknown>): Promise<Plans> {
  for (const query of queries) await ask(query); // what is asked for the first time is looked at more closely
  const before = await scans(client);
  for (const query of queries) await ask(query);
  const after = await scans(client);
  return {
    index_scans_per_search: (after.by_index - before.by_index) / queries.length,
    sequential_scans: after.sequential - before.sequential,
  };
}

async function scans(client: pg.Client): Promise<{ by_index: number; sequential: number }> {
  await client.query("select pg_stat_force_next_flush()");
  const { rows } = await client.query(
    `select
       (select idx_scan::int from pg_stat_user_indexes where indexrelname = 'search_vectors_ngram_1536_idx') as by_index,
       (select sum(seq_scan)::int from pg_stat_user_tables
        where relname in ('search_vectors', 'search_documents', 'search_facets')) as sequential`,
  );
  return rows[0];
}

/** The nodes by which the first design's query is answered, outermost first. */
export async function naivePlan(client: pg.Client): Promise<string> {
  const literal = `'[${Array(1536).fill(0.1).join(",")}]'`;
  const { rows } = await client.query(
    `explain (costs off) ${naiveSearch.replaceAll("$1", literal).replace("$2", "0.1").replace("$3", "10")}`,
  );
  const lines = rows.map((row) => String(row["QUERY PLAN"]));
  const nodes = lines.filter((line, depth) => depth === 0 || line.includes("->"));
  return nodes.map((line) => line.replace(/^[\s->]+/, "")).join(" > ");
}
