import { parseArgs } from "node:util";
import type { BenchResult } from "./bench/result.ts";

/** What a bench can be told; each takes what concerns it. */
interface Options {
  readonly runs?: number;
  readonly seed?: number;
  readonly pictures?: number;
}

const benches: Record<string, () => Promise<{ run(options: Options): Promise<BenchResult> }>> = {
  variants: () => import("./bench/variants.ts"),
  search: () => import("./bench/search.ts"),
  relevance: () => import("./bench/relevance.ts"),
  pipeline: () => import("./bench/pipeline.ts"),
  start: () => import("./bench/start.ts"),
  web: () => import("./bench/web.ts"),
  chaos: () => import("./bench/chaos.ts"),
  ingest: () => import("./bench/ingest.ts"),
  batch: () => import("./bench/batch.ts"),
  scenes: () => import("./bench/scenes.ts"),
  photos: () => import("./bench/photos.ts"),
};

const help = `Measures Larder on this machine.

  npm run bench -- <name>          prints a table
  npm run bench -- <name> --json   prints one JSON object

  variants   CPU, memory and quality of the sizes of a picture, beside sharp
  search     recall, index use and latency at 1,000 and 10,000 pictures; to 100,000 on the Postgres of DATABASE_URL
  relevance  whether graded queries find the right pictures; by the real embedder too where OPENAI_API_KEY is set
  pipeline   pictures a minute through all stages, and what each stage costs
  start      from npm start to ready, and to a full demo library
  web        the web app: first loads, Lighthouse, a library of 10,000, the next picture, the whole path
  chaos      500 pictures of all vendors' fakes while everything breaks; --seed and --pictures choose others
  ingest     how fast pictures are accepted and read, and endpoints told; --pictures chooses others than 1,000
  batch      a CSV of 10,000 rows: priced, enqueued, read and watched in the browser
  scenes     altered products caught in scenes and true ones passed, what a scene costs, four scenes at once; --seed plants others
  photos     CPU and memory to take in the largest photos of products`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean" },
    help: { type: "boolean" },
    seed: { type: "string" },
    pictures: { type: "string" },
  },
});
const bench = benches[positionals[0] ?? ""];
if (!bench || values.help) {
  console.error(help);
  process.exit(values.help ? 0 : 2);
}
const { run } = await bench();
const { table, json } = await run({
  ...(values.seed !== undefined && { seed: Number(values.seed) }),
  ...(values.pictures !== undefined && { pictures: Number(values.pictures) }),
});
console.log(values.json ? JSON.stringify(json) : table);
