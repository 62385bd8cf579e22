import pg from "pg";
import { runStack } from "../start/testing/running-stack.ts";
import { type Asked, askAll } from "./relevance/ask.ts";
import { type Caption, readCaptions } from "./relevance/captions.ts";
import { type BenchEmbedder, offline, realEmbedder } from "./relevance/embedders.ts";
import { embed, publish } from "./relevance/publish.ts";
import { type GradedQuery, readQueries } from "./relevance/queries.ts";
import { type Quality, qualityOf, type Ranked, strongOf } from "./relevance/rank.ts";
import { ways, without } from "./relevance/ways.ts";
import type { BenchResult } from "./result.ts";
import { formatTable } from "./table.ts";

/** Of each way of searching, in the order of the table. */
type Half = Record<keyof typeof ways, Quality> & { readonly strong: number; readonly strong_precision: number | null };

interface Figures {
  readonly heldout: Half;
  readonly tuning: Half;
  readonly without: Record<keyof typeof without, { readonly heldout: Quality; readonly tuning: Quality }>;
}

/** Measures what is found for the graded queries of `relevance/` on the embedded stack, with the pictures it describes. */
export async function run(): Promise<BenchResult> {
  const captions = readCaptions();
  const queries = readQueries();
  const real = realEmbedder();
  const embedders = real ? [offline, real] : [offline];
  const stack = await runStack();
  const client = new pg.Client({ connectionString: stack.facts.database_url });
  await client.connect();
  try {
    await publish(client, captions, embedders);
    const figures = await measure(client, offline, captions, queries);
    const table = [`${offline.modelId}, ${captions.length} pictures, ${queries.length} queries`, describe(figures)];
    if (!real) return { table: table.join("\n"), json: { ...figures } };
    const better = await measure(client, real, captions, queries);
    table.push("", real.modelId, describe(better));
    return { table: table.join("\n"), json: { ...figures, real: { model: real.modelId, ...better } } };
  } finally {
    await client.end();
    await stack.end("SIGTERM");
  }
}

async function measure(
  client: pg.Client,
  by: BenchEmbedder,
  captions: readonly Caption[],
  queries: readonly GradedQuery[],
): Promise<Figures> {
  const texts = queries.map(({ text }) => text);
  const vectors = await embed(by, texts);
  const asked: Asked[] = queries.map((query, at) => ({ query, vector: vectors[at]! }));
  const all = new Map<string, Ranked[]>();
  for (const [name, way] of [...Object.entries(ways), ...Object.entries(without)]) {
    all.set(name, await askAll(client, by.modelId, captions, asked, way));
  }
  const halfOf = (name: string, heldOut: boolean) => all.get(name)!.filter(({ query }) => query.heldOut === heldOut);
  const half = (heldOut: boolean): Half => {
    const { strong, precision } = strongOf(halfOf("hybrid", heldOut));
    const each = mapKeys(ways, (name) => qualityOf(halfOf(name, heldOut)));
    return { ...each, strong, strong_precision: precision };
  };
  return {
    heldout: half(true),
    tuning: half(false),
    without: mapKeys(without, (name) => ({
      heldout: qualityOf(halfOf(name, true)),
      tuning: qualityOf(halfOf(name, false)),
    })),
  };
}

function mapKeys<Key extends string, Value>(of: Record<Key, unknown>, make: (key: Key) => Value): Record<Key, Value> {
  const keys = Object.keys(of) as Key[];
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
}

function describe({ heldout, tuning, without }: Figures): string {
  const row = (name: string, held: Quality, tuned: Quality) => ({
    "": name,
    "held out: nDCG@10": held.ndcg10,
    MRR: held.mrr,
    "tuning: nDCG@10": tuned.ndcg10,
    "MRR ": tuned.mrr,
  });
  const names = Object.keys(ways) as (keyof typeof ways)[];
  return [
    formatTable([
      ...names.map((name) => row(name, heldout[name], tuning[name])),
      ...Object.entries(without).map(([name, both]) => row(`without ${name}`, both.heldout, both.tuning)),
    ]),
    `strong: right ${share(heldout)} held out, ${share(tuning)} tuning`,
  ].join("\n");
}

const share = ({ strong, strong_precision }: Half) =>
  strong_precision === null ? "of none" : `${Math.round(strong_precision * 1000) / 10}% of ${strong}`;
