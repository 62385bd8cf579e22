import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { derivedPresets, presets } from "../../shared/presets.ts";
import { type Cost, coldProcess, deno, median, node } from "./cold-process.ts";
import { type Plane, ssim } from "./ssim.ts";
import { formatTable } from "./table.ts";
import { testPicture } from "./test-picture.ts";

interface BenchOptions {
  /** Runs of each case, interleaved; the middle one counts. */
  readonly runs?: number;
}

const side = 2048;
const quality = 90;
const formats = ["jpg", "png"] as const;

/**
 * Four variants of a 2048 x 2048 master in a cold process: ours under Deno beside sharp under Node, both less what an
 * empty process of the same runtime costs; then six masters in one process; and how near each comes to variants that
 * were never compressed.
 */
export async function run({ runs = 5 }: BenchOptions = {}): Promise<{ table: string; json: Record<string, number> }> {
  const folder = mkdtempSync(join(tmpdir(), "larder-bench-"));
  try {
    await writeMasters(folder);
    const cases = {
      "empty deno": () => coldProcess(deno, "variants-empty.ts"),
      "empty node": () => coldProcess(node, "variants-empty.ts"),
      "ours jpg": () => ours(folder, "jpg", 1),
      "sharp jpg": () => sharps(folder, "jpg"),
      "ours png": () => ours(folder, "png", 1),
      "sharp png": () => sharps(folder, "png"),
      "ours 6 jpg": () => ours(folder, "jpg", 6),
      "ours 6 png": () => ours(folder, "png", 6),
    };
    // The first round fills the caches of the disk and of Deno, and counts for nothing.
    for (const measure of Object.values(cases)) await measure();
    const costs = Object.fromEntries(Object.keys(cases).map((name) => [name, [] as Cost[]]));
    for (let round = 0; round < runs; round++) {
      for (const [name, measure] of Object.entries(cases)) costs[name]!.push(await measure());
    }
    const figures = Object.fromEntries(Object.entries(costs).map(([name, all]) => [name, median(all)]));
    return report(figures, await likeness(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ours = (folder: string, format: string, count: number): Promise<Cost> =>
  coldProcess(
    deno,
    "variants-ours.ts",
    join(folder, `master.${format}`),
    join(folder, `ours-${format}`),
    `${quality}`,
    `${count}`,
  );

const sharps = (folder: string, format: string): Promise<Cost> =>
  coldProcess(
    node,
    "variants-sharp.ts",
    join(folder, `master.${format}`),
    join(folder, `sharp-${format}`),
    `${quality}`,
  );

async function writeMasters(folder: string): Promise<void> {
  const picture = sharp(testPicture(side, side, 1), { raw: { width: side, height: side, channels: 3 } });
  writeFileSync(join(folder, "master.jpg"), await picture.clone().jpeg({ quality: 92 }).toBuffer());
  writeFileSync(join(folder, "master.png"), await picture.clone().png({ adaptiveFiltering: true }).toBuffer());
  for (const maker of ["ours", "sharp"]) for (const format of formats) mkdirSync(join(folder, `${maker}-${format}`));
}

interface Likeness {
  readonly ours: number;
  readonly sharp: number;
  /** Bytes of our variants over bytes of sharp's. */
  readonly bytes: number;
}

/** Mean SSIM of the variants that the runs left behind, against sharp's own before compression. */
async function likeness(folder: string): Promise<Likeness> {
  const sums = { ours: 0, sharp: 0 };
  const bytes = { ours: 0, sharp: 0 };
  for (const format of formats) {
    for (const preset of derivedPresets) {
      const whole = sharp(join(folder, `master.${format}`)).resize({ ...presets[preset], fastShrinkOnLoad: false });
      const reference = await luma(whole);
      for (const maker of ["ours", "sharp"] as const) {
        const file = join(folder, `${maker}-${format}`, `${preset}.jpg`);
        sums[maker] += ssim(await luma(sharp(file)), reference);
        bytes[maker] += statSync(file).size;
      }
    }
  }
  const count = formats.length * derivedPresets.length;
  return { ours: sums.ours / count, sharp: sums.sharp / count, bytes: bytes.ours / bytes.sharp };
}

async function luma(picture: Sharp): Promise<Plane> {
  const { data, info } = await picture.toColorspace("b-w").raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

function report(costs: Record<string, Cost>, alike: Likeness): { table: string; json: Record<string, number> } {
  const above = (name: string, base: string): Cost => ({
    cpu: costs[name]!.cpu - costs[base]!.cpu,
    peak: costs[name]!.peak - costs[base]!.peak,
  });
  const rows = formats.map((format) => ({
    format,
    ours: above(`ours ${format}`, "empty deno"),
    sharp: above(`sharp ${format}`, "empty node"),
    six: above(`ours 6 ${format}`, "empty deno"),
  }));
  const [jpeg, png] = rows as [(typeof rows)[0], (typeof rows)[0]];
  const json = {
    cpu_ratio_jpeg: jpeg.ours.cpu / jpeg.sharp.cpu,
    cpu_ratio_png: png.ours.cpu / png.sharp.cpu,
    cpu_seconds_jpeg: jpeg.ours.cpu,
    cpu_seconds_png: png.ours.cpu,
    ssim_ratio: alike.ours / alike.sharp,
    bytes_ratio: alike.bytes,
    rss_above_base_mb: Math.max(jpeg.ours.peak, png.ours.peak),
    rss_above_base_jpeg_mb: jpeg.ours.peak,
    rss_above_base_png_mb: png.ours.peak,
    rss_six_masters_mb: jpeg.six.peak,
    rss_six_masters_png_mb: png.six.peak,
  };
  const table = formatTable(
    rows.map(({ format, ours, sharp, six }) => ({
      master: format,
      "CPU s": ours.cpu,
      "sharp's": sharp.cpu,
      ratio: ours.cpu / sharp.cpu,
      "peak MB": Math.round(ours.peak),
      "of six masters": Math.round(six.peak),
    })),
  );
  const looks = `SSIM ${alike.ours.toFixed(4)}, sharp's ${alike.sharp.toFixed(4)}; bytes over sharp's ${alike.bytes.toFixed(2)}`;
  return {
    table: `${table}\n${looks}`,
    json: Object.fromEntries(Object.entries(json).map(([key, value]) => [key, Number(value.toFixed(4))])),
  };
}

if (import.meta.main) {
  const { table, json } = await run();
  console.log(process.argv.includes("--json") ? JSON.stringify(json) : table);
}
