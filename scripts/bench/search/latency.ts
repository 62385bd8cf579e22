import type pg from "pg";
import type { Asking } from "./asking.ts";
import { queries } from "./captions.ts";
import { embed } from "./embed.ts";
import { naiveSearch } from "./naive-search.ts";
import { percentile } from "./percentile.ts";

const rounds = 120;
/** Of each way to ask, before any is measured: V8 has by then compiled what both processes run, and Postgres has its plans. */
const warmingRequests = 1000;

/** In milliseconds, as a client waits. `http` only where a stack stands before the database. */
export interface Latency {
  readonly bare_p50_ms: number;
  readonly hybrid_p50_ms: number;
  readonly hybrid_over_bare: number;
  /** For a color that a quarter of the pictures have. */
  readonly color_p50_ms: number;
  readonly sql_p50_ms: number;
  readonly sql_p95_ms: number;
  readonly http_p50_ms?: number;
  readonly http_over_sql?: number;
  readonly naive_p50_ms: number;
  /** Of the index query that answers what the first design answered: the nearest, by vectors alone. */
  readonly naive_over_bare: number;
  /** Of the whole search, which also reads words, judges matches and counts. */
  readonly naive_over_hybrid: number;
}

/** Asks in all ways in turn, so that all see the same state of the machine. */
export async function measureLatency(client: pg.Client, ask: Asking): Promise<Latency> {
  const vectors = await embed(queries);
  for (const way of [ask.bare, ask.hybrid, ask.sql, ask.http]) {
    for (let request = 0; request < warmingRequests; request++) await way?.(queries[request % queries.length]!);
  }
  const times = { bare: [], hybrid: [], color: [], sql: [], http: [], naive: [] } as Record<string, number[]>;
  const time = async (way: string, work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    times[way]!.push(performance.now() - began);
  };
  for (let round = 0; round < rounds; round++) {
    const at = round % queries.length;
    const query = queries[at]!;
    // PGlite has one session. That it changes hands between this client and the stack is no part of an answer.
    await client.query("select");
    await time("bare", () => ask.bare(query));
    await time("hybrid", () => ask.hybrid(query));
    await time("sql", () => ask.sql(query));
    if (ask.http) {
      await ask.http(queries[(at + 1) % queries.length]!);
      await time("http", () => ask.http!(query));
    }
    // Slow ones, and by a wide margin: fewer tell enough.
    await client.query("select");
    if (round % 6 === 0) await time("color", () => ask.hybrid(query, { colors: ["#d4a373"] }));
    if (round % 6 === 3) await time("naive", () => client.query(naiveSearch, [vectors[at], 0.1, 10]));
  }
  const p50 = (way: string) => percentile(times[way]!, 0.5)!;
  return {
    bare_p50_ms: p50("bare"),
    hybrid_p50_ms: p50("hybrid"),
    hybrid_over_bare: p50("hybrid") / p50("bare"),
    color_p50_ms: p50("color"),
    sql_p50_ms: p50("sql"),
    sql_p95_ms: percentile(times.sql!, 0.95)!,
    ...(ask.http && { http_p50_ms: p50("http"), http_over_sql: p50("http") / p50("sql") }),
    naive_p50_ms: p50("naive"),
    naive_over_bare: p50("naive") / p50("bare"),
    naive_over_hybrid: p50("naive") / p50("hybrid"),
  };
}
