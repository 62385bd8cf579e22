/**
 * The same job with sharp, which hosted functions cannot load at its best: the master decoded once,
 * four variants on all cores by libvips with SIMD, then our palette, thumbhash, look, text colors, crop scores and checksums
 * of what it made.
 */
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import sharp from "sharp";
import { cropToCover, type Rectangle } from "../../shared/crop.ts";
import { derivedPresets, presets } from "../../shared/presets.ts";
import { cropScore, detailOf } from "../../supabase/functions/_core/picture/crop-score.ts";
import { look } from "../../supabase/functions/_core/picture/look.ts";
import { palette } from "../../supabase/functions/_core/picture/palette.ts";
import { sha256 } from "../../supabase/functions/_core/picture/sha256.ts";
import { textColor } from "../../supabase/functions/_core/picture/text-color.ts";
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
const whole = { x: 0, y: 0, width: info.width, height: info.height };
const small = await miniature(whole, 100);
const colors = palette(small);
look(small);
thumbhash(await miniature(whole, 32));
const detail = detailOf(small);
// Cards and products show the same area; what is square, here, all of it.
for (const area of [
  ...(["hero_image", "product_card"] as const).map((preset) => cropToCover(info, presets[preset], null).area),
  whole,
]) {
  textColor(await miniature(area, 256), colors, null);
  cropScore(area, info, null, detail);
}
await sha256(bytes);
console.log(processPeak());

async function miniature({ x, y, width, height }: Rectangle, side: number): Promise<Pixels> {
  const { data, info } = await pixels()
    .extract({ left: x, top: y, width, height })
    .resize(side, side, { fit: "inside" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgb: data };
}
