import pg from "pg";
import { runStack } from "../start/testing/running-stack.ts";
import type { BenchResult } from "./result.ts";
import { callers, type Figures, type Measured, measureSearch } from "./search/measure.ts";
import { openNativeLarder } from "./search/native-larder.ts";
import { formatTable } from "./table.ts";

const seconds = 60;

/**
 * Measures search on the embedded stack with 1,000 and 10,000 published pictures, and on the Postgres that DATABASE_URL names
 * with 10,000, 50,000 and 100,000.
 */
export async function run(): Promise<BenchResult> {
  const embedded = await onEmbedded([1000, 10_000]);
  const url = process.env.DATABASE_URL;
  if (!url) {
    const skipped = "no native Postgres: DATABASE_URL names none that has pgvector";
    return {
      table: [describe("embedded Postgres", embedded), skipped].join("\n\n"),
      json: { search: embedded.sizes, at_once: embedded.at_once, native: { skipped } },
    };
  }
  const { version, ...native } = await onNative(url, [10_000, 50_000, 100_000]);
  const growth = native.sizes.at(-1)!.sql_p95_ms / native.sizes[0]!.sql_p95_ms;
  return {
    table: [
      describe("embedded Postgres", embedded),
      describe(version, native),
      `p95 at 100,000 over p95 at 10,000: ${growth.toFixed(2)}`,
    ].join("\n\n"),
    json: {
      search: embedded.sizes,
      at_once: embedded.at_once,
      native: { version, ...native, p95_100k_over_10k: growth },
    },
  };
}

async function onEmbedded(sizes: readonly number[]): Promise<Measured> {
  const stack = await runStack();
  const client = new pg.Client({ connectionString: stack.facts.database_url });
  await client.connect();
  try {
    return await measureSearch(client, sizes, stack.facts.search_key, stack.facts.url, seconds);
  } finally {
    await client.end();
    await stack.end("SIGTERM");
  }
}

async function onNative(url: string, sizes: readonly number[]): Promise<Measured & { readonly version: string }> {
  const larder = await openNativeLarder(url);
  try {
    return {
      version: larder.version,
      ...(await measureSearch(larder.client, sizes, await larder.makeKey(), null, seconds)),
    };
  } finally {
    await larder.close();
  }
}

/** A figure a line, a size a column. */
function describe(title: string, { sizes, at_once, naive_plan }: Measured): string {
  const names = Object.keys(sizes[0]!).filter((name) => name !== "documents") as (keyof Figures)[];
  const rows = names.map((name) => ({
    [title]: name,
    ...Object.fromEntries(sizes.map((size) => [`${size.documents} pictures`, size[name]])),
  }));
  const { asked, errors, error, p50_ms, p99_ms } = at_once;
  return [
    formatTable(rows),
    `the first design: ${naive_plan}`,
    `${callers} at once for ${seconds} s: ${asked} asked, ${errors} failed${error ? ` (${error})` : ""}, p50 ${Math.round(p50_ms ?? 0)} ms, p99 ${Math.round(p99_ms ?? 0)} ms`,
  ].join("\n");
}
