import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import type { Pixels } from "../../supabase/functions/_core/ports/picture.ts";
import { over } from "../../supabase/functions/_core/scenes/over.ts";
import { type Cost, coldProcess, deno, median } from "./cold-process.ts";
import type { BenchResult } from "./result.ts";
import { measureAtOnce } from "./scenes/at-once.ts";
import { drawnProduct } from "./scenes/drawn-product.ts";
import { type Judged, judgePlanted } from "./scenes/planted.ts";
import { stage, stageCount } from "./scenes/stages.ts";
import { formatTable } from "./table.ts";

interface BenchOptions {
  /** Runs of each case, interleaved; the middle one counts. */
  readonly runs?: number;
  /** Of what is planted. */
  readonly seed?: number;
}

/** Scenes in a row in one process: what it holds on to would pile up. */
const inARow = 4;

/**
 * Whether products are told from altered ones in their scenes; what a scene costs in a cold process, cutting a photo out, and texts
 * over the largest pictures, all less an empty process; and how much longer four scenes at the same time take than one.
 */
export async function run({ runs = 3, seed = 1 }: BenchOptions = {}): Promise<BenchResult> {
  const judged = await judgePlanted(seed);
  const costs = await measureCosts(runs);
  const atOnce = await measureAtOnce();
  const counts = {
    caught: judged.altered.filter(({ fidelity }) => !fidelity.passed).length,
    altered: judged.altered.length,
    passed: judged.clean.filter(({ fidelity }) => fidelity.passed).length,
    clean: judged.clean.length,
  };
  const wrong = [
    ...judged.altered.filter(({ fidelity }) => fidelity.passed),
    ...judged.clean.filter(({ fidelity }) => !fidelity.passed),
  ];
  const rows = Object.entries(costs).map(([what, { cpu, peak }]) => ({
    what,
    "CPU s": cpu,
    "peak MB": Math.round(peak),
  }));
  const table = [
    `${counts.caught} of ${counts.altered} altered products caught, ${counts.passed} of ${counts.clean} true ones passed`,
    `true ones: difference to ${worst(judged.clean)}, overlap from ${least(judged.clean)}`,
    ...wrong.map(({ name, fidelity }) => `wrong: ${name}, ${fidelity.difference} and ${fidelity.overlap}`),
    formatTable(rows),
    ...atOnce.map(({ name, value, unit }) => `${name}: ${Math.round(value * 100) / 100} ${unit}`),
  ].join("\n");
  const slug = (what: string) => what.replaceAll(" ", "_");
  const json = {
    ...counts,
    clean_difference: worst(judged.clean),
    clean_overlap: least(judged.clean),
    ...Object.fromEntries(
      rows.flatMap(({ what, ...row }) => [
        [`${slug(what)}_cpu_seconds`, Number(row["CPU s"].toFixed(3))],
        [`${slug(what)}_rss_above_base_mb`, row["peak MB"]],
      ]),
    ),
    ...Object.fromEntries(atOnce.map(({ name, value }) => [slug(name), value])),
  };
  return { table, json };
}

const worst = (judged: Judged[]): number => Math.max(...judged.map(({ fidelity }) => fidelity.difference));
const least = (judged: Judged[]): number => Math.min(...judged.map(({ fidelity }) => fidelity.overlap));

async function measureCosts(runs: number): Promise<Record<string, Cost>> {
  const folder = mkdtempSync(join(tmpdir(), "larder-bench-"));
  const file = (name: string) => join(folder, name);
  try {
    for (const side of [1024, 2048]) await writeJpeg(file(`stage-${side}.jpg`), stage(0, side, 1));
    await sharp(file("stage-2048.jpg")).resize(4096).jpeg({ quality: 92 }).toFile(file("large.jpg"));
    await writeRestlessPng(file("restless.png"));
    await writeJpeg(file("photo.jpg"), await photo(2048));
    const scene = (side: number, count: number) => () =>
      coldProcess(deno, "scenes/one-scene.ts", file(`stage-${side}.jpg`), file("cut-out.png"), `${count}`);
    const cases: Record<string, () => Promise<Cost>> = {
      empty: () => coldProcess(deno, "variants-empty.ts"),
      "cutting out 2048": () => coldProcess(deno, "scenes/one-cut-out.ts", file("photo.jpg"), file("cut-out.png"), "1"),
      "scene of 1024": scene(1024, 1),
      "scene of 2048": scene(2048, 1),
      [`${inARow} scenes of 2048`]: scene(2048, inARow),
      "texts over 4096": () => coldProcess(deno, "scenes/one-texts.ts", file("large.jpg")),
      "texts over a restless PNG of 4096": () => coldProcess(deno, "scenes/one-texts.ts", file("restless.png")),
    };
    // The first round fills the caches of the disk and of Deno, and counts for nothing.
    for (const measure of Object.values(cases)) await measure();
    const costs = Object.fromEntries(Object.keys(cases).map((name) => [name, [] as Cost[]]));
    for (let round = 0; round < runs; round++) {
      for (const [name, measure] of Object.entries(cases)) costs[name]!.push(await measure());
    }
    const { empty, ...figures } = Object.fromEntries(Object.entries(costs).map(([name, all]) => [name, median(all)]));
    const above = ({ cpu, peak }: Cost): Cost => ({ cpu: cpu - empty!.cpu, peak: peak - empty!.peak });
    return Object.fromEntries(Object.entries(figures).map(([name, cost]) => [name, above(cost)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The largest master there is, and the one that is hardest to read and to write. */
async function writeRestlessPng(file: string): Promise<void> {
  const { width, height, rgb } = stage(stageCount - 1, 2048, 1);
  await sharp(rgb, { raw: { width, height, channels: 3 } })
    .resize(4096)
    .png({ adaptiveFiltering: true })
    .toFile(file);
}

/** A jar on gray paper, as a phone has it. */
async function photo(side: number): Promise<Pixels> {
  const product = await drawnProduct("jar of jam", side, 1);
  const { rgb } = stage(0, side, 2);
  for (let pixel = 0; pixel < side * side; pixel++) {
    const alpha = product.rgba[pixel * 4 + 3]!;
    for (let channel = 0; channel < 3; channel++) {
      rgb[pixel * 3 + channel] = over(product.rgba[pixel * 4 + channel]!, rgb[pixel * 3 + channel]!, alpha);
    }
  }
  return { width: side, height: side, rgb };
}

async function writeJpeg(file: string, { width, height, rgb }: Pixels): Promise<void> {
  writeFileSync(
    file,
    await sharp(rgb, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 92 })
      .toBuffer(),
  );
}

if (import.meta.main) {
  const { table, json } = await run();
  console.log(process.argv.includes("--json") ? JSON.stringify(json) : table);
}
