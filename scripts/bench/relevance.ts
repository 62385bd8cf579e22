import pg from "pg";
import { runStack } from "../start/testing/running-stack.ts";
import { type Asked, libraryOf, remember } from "./relevance/ask.ts";
import { type Caption, readCaptions } from "./relevance/captions.ts";
import { type BenchEmbedder, offline, realEmbedder, second } from "./relevance/embedders.ts";
import { byPart, type Figures, measure } from "./relevance/figures.ts";
import { compareLabels, type Labels } from "./relevance/labels.ts";
import { embed, publish } from "./relevance/publish.ts";
import { type GradedQuery, type Part, parts, readQueries } from "./relevance/queries.ts";
import { measureSites } from "./relevance/sites-report.ts";
import { describeLabels, describeQuality, describeSites, describeStrong } from "./relevance/table.ts";
import type { BenchResult } from "./result.ts";

/** What there is to ask: the pictures, the queries, and the vectors of the queries by the model that made them. */
interface Set {
  readonly client: pg.Client;
  readonly captions: readonly Caption[];
  readonly asked: ReadonlyMap<string, readonly Asked[]>;
}

/**
 * Measures what is found for the graded queries of `relevance/` on the embedded stack, with the pictures it describes: by the
 * offline embedder, by the real one where there is a key, and whether others call the same pictures the same.
 */
export async function run(): Promise<BenchResult> {
  const captions = readCaptions();
  const queries = readQueries();
  const real = realEmbedder();
  const embedders = [offline, second, ...(real ? [real] : [])];
  const stack = await runStack();
  const client = new pg.Client({ connectionString: stack.facts.database_url });
  await client.connect();
  try {
    await publish(client, captions, embedders);
    const set = { client, captions, asked: await embedQueries(embedders, queries) };
    for (const by of embedders) {
      await remember(libraryOf(client, by.modelId, captions), set.asked.get(by.modelId)!);
    }
    const of = (by: BenchEmbedder) => measure(libraryOf(client, by.modelId, captions), set.asked.get(by.modelId)!);
    const figures = await of(offline);
    const labels = await compare(set, offline, second);
    const better = real && { model: real.modelId, ...(await of(real)), labels: await compare(set, offline, real) };
    // Last, for it publishes more pictures.
    const sites = await measureSites(client, offline, captions, set.asked.get(offline.modelId)!);

    const table = [
      `${offline.modelId}, ${captions.length} pictures, ${queries.length} queries`,
      ...describe(figures, labels),
      describeSites(sites),
      ...(better ? ["", better.model, ...describe(better, better.labels)] : []),
    ];
    return { table: table.join("\n"), json: { ...figures, labels, sites, ...(better && { real: better }) } };
  } finally {
    await client.end();
    await stack.end("SIGTERM");
  }
}

async function embedQueries(
  embedders: readonly BenchEmbedder[],
  queries: readonly GradedQuery[],
): Promise<ReadonlyMap<string, readonly Asked[]>> {
  const all = new Map<string, readonly Asked[]>();
  for (const by of embedders) {
    const vectors = await embed(
      by,
      queries.map(({ text }) => text),
    );
    all.set(
      by.modelId,
      queries.map((query, at) => ({ query, vector: vectors[at]! })),
    );
  }
  return all;
}

async function compare(set: Set, one: BenchEmbedder, other: BenchEmbedder): Promise<Record<Part, Labels>> {
  const all = new Map<Part, Labels>();
  for (const part of parts) {
    const [ofOne, ofOther] = [one, other].map(({ modelId }) => ({
      library: libraryOf(set.client, modelId, set.captions),
      asked: set.asked.get(modelId)!.filter(({ query }) => query.part === part),
    }));
    all.set(part, await compareLabels(ofOne!.library, ofOne!.asked, ofOther!.library, ofOther!.asked));
  }
  return byPart((part) => all.get(part)!);
}

function describe(figures: Figures, labels: Record<Part, Labels>): string[] {
  return [describeQuality(figures), "", describeStrong(figures), "", describeLabels(labels), ""];
}
