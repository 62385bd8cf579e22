import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { mostPhotoBytes } from "../../shared/products.ts";
import { coldProcess, deno, median } from "./cold-process.ts";
import type { BenchResult } from "./result.ts";
import { formatTable } from "./table.ts";

/** CPU and memory above an empty process to take in the largest photos that are let in, and one that is too large. */
export async function run({ runs = 3 }: { readonly runs?: number } = {}): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), "larder-bench-"));
  try {
    const empty = median(await repeated(runs, () => coldProcess(deno, "variants-empty.ts")));
    const rows = [];
    for (const [photo, bytes, type] of await photos()) {
      for (const [way, body, sent] of [
        ["as it is", bytes, type],
        ["in JSON", Buffer.from(JSON.stringify({ image: bytes.toString("base64") })), "application/json"],
      ] as const) {
        const file = join(folder, "body");
        writeFileSync(file, body);
        const taken = median(await repeated(runs, () => coldProcess(deno, "photos/one-photo.ts", file, sent)));
        const mb = Math.round(taken.peak - empty.peak);
        rows.push({ photo, way, MB: bytes.length / 1024 ** 2, "CPU s": taken.cpu - empty.cpu, "peak MB": mb });
      }
    }
    return {
      table: formatTable(rows),
      json: Object.fromEntries(
        rows.map((row) => [`${row.photo}_${row.way}_rss_above_base_mb`.replaceAll(" ", "_"), row["peak MB"]]),
      ),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function repeated<Result>(count: number, once: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let done = 0; done < count; done++) results.push(await once());
  return results;
}

async function photos(): Promise<[string, Buffer, string][]> {
  const jpeg = await largest(4096, (noise, quality) => noise.jpeg({ quality, chromaSubsampling: "4:4:4" }));
  const png = await largest(4096, (noise, quality) => noise.blur(0.3 + (100 - quality) / 10).png());
  const webp = await largest(2896, (noise, quality) => noise.webp({ quality, effort: 1 }));
  const tooLarge = Buffer.concat([jpeg, Buffer.alloc(11 * 1024 ** 2 - jpeg.length)]);
  return [
    ["JPEG", jpeg, "image/jpeg"],
    ["PNG", png, "image/png"],
    ["WebP", webp, "image/webp"],
    ["too large", tooLarge, "image/jpeg"],
  ];
}

/** Noise in the best quality in which it is not too large. */
async function largest(side: number, write: (noise: Sharp, quality: number) => Sharp): Promise<Buffer> {
  const noise = { type: "gaussian", mean: 128, sigma: 12 } as const;
  const raw = await sharp({ create: { width: side, height: side, channels: 3, background: "gray", noise } })
    .raw()
    .toBuffer();
  let [low, high] = [1, 100];
  let best = Buffer.alloc(0);
  while (low <= high) {
    const quality = (low + high) >> 1;
    const written = await write(sharp(raw, { raw: { width: side, height: side, channels: 3 } }), quality).toBuffer();
    if (written.length > mostPhotoBytes) high = quality - 1;
    else [best, low] = [written, quality + 1];
  }
  return best;
}
