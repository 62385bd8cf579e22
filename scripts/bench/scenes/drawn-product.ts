import { Image } from "imagescript";
import type { AlphaPixels } from "../../../supabase/functions/_core/ports/picture.ts";
import { createRandom } from "../../start/sketch/brush/random.ts";
import { readPrompt } from "../../start/sketch/parse.ts";
import { composeAlone } from "../../start/sketch/scene.ts";

/** Alpha from which a drawn pixel is the product's; its drawn shadow is below it. */
const solid = 200;

/** A product as the sketch draws it, without a ground and without its shadow; `side` pixels wide and high. */
export async function drawnProduct(prompt: string, side: number, seed: number): Promise<AlphaPixels> {
  const random = createRandom(seed);
  const order = readPrompt(prompt, [], random);
  const room = Math.max(order.subject.width, order.subject.height) * 1.4;
  const frame = `viewBox="${500 - room / 2} ${760 - room * 0.82} ${room} ${room}"`;
  const svg = composeAlone(order, random, "subject", side).replace(/viewBox="[^"]*"/, frame);
  const { width, height, bitmap } = await Image.renderSVG(svg);
  const rgba = new Uint8Array(bitmap);
  for (let at = 3; at < rgba.length; at += 4)
    rgba[at] = Math.max(0, Math.min(255, ((rgba[at]! - solid) * 255) / (255 - solid)));
  return { width, height, rgba };
}
