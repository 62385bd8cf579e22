/**
 * The same job with sharp, which hosted functions cannot load at its best: the master decoded once,
 * four variants on all cores by libvips with SIMD, then our palette, thumbhash and checksums of what it made.
 */
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import sharp from "sharp";
import { derivedPresets, presets } from "../../shared/presets.ts";
import { palette } from "../../supabase/functions/_core/picture/palette.ts";
import { sha256 } from "../../supabase/functions/_core/picture/sha256.ts";
import { thumbhash } from "../../supabase/functions/_core/picture/thumbhash.ts";
import type { Pixels } from "../../supabase/functions/_core/ports/picture.ts";
import { processPeak } from "./process-peak.ts";

const [file, folder, quality] = process.argv.slice(2) as [string, string, string];

const bytes = readFileSync(file);
const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
const pixels = () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
for (const preset of derivedPresets) {
  const variant = pixels()
    .resize({ ...presets[preset], fit: "cover" })
    .jpeg({ quality: Number(quality) });
  const made = await variant.toBuffer();
  await sha256(made);
  writeFileSync(`${folder}/${preset}.jpg`, made);
}
palette(await miniature(100));
thumbhash(await miniature(32));
await sha256(bytes);
console.log(processPeak());

async function miniature(side: number): Promise<Pixels> {
  const { data, info } = await pixels()
    .resize(side, side, { fit: "inside" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgb: data };
}
