import type { Fidelity } from "../../../shared/products.ts";
import { codec } from "../../../supabase/functions/_adapters/codecs/codec.ts";
import type { AlphaPixels, Pixels } from "../../../supabase/functions/_core/ports/picture.ts";
import { compareProduct } from "../../../supabase/functions/_core/scenes/compare-product.ts";
import { over } from "../../../supabase/functions/_core/scenes/over.ts";
import type { Placed } from "../../../supabase/functions/_core/scenes/placed.ts";
import { setProduct } from "../../../supabase/functions/_core/scenes/set-product.ts";
import { createRandom } from "../../start/sketch/brush/random.ts";
import { alterations } from "./alterations.ts";
import { drawnProduct } from "./drawn-product.ts";
import { stage, stageCount } from "./stages.ts";

/** What is drawn and set into stages. */
const products = [
  "diamond ring",
  "jar of jam",
  "sourdough loaf",
  "cupcakes",
  "macarons",
  "honey",
  "gift box",
  "layer cake",
  "tea",
  "chocolate chip cookies",
];
const side = 1024;
const cleanCount = 40;
const timesEach = 3;

export interface Judged {
  readonly name: string;
  readonly fidelity: Fidelity;
}

/**
 * Sets drawn products into stages and compares each with its scene as a JPEG has it, of quality 92 to 94: 40 scenes as they are, and
 * three of each kind of alteration. The same seed gives the same scenes.
 */
export async function judgePlanted(seed: number): Promise<{ clean: Judged[]; altered: Judged[] }> {
  const random = createRandom(seed);
  const cutOuts: AlphaPixels[] = [];
  for (const name of products) cutOuts.push(await drawnProduct(name, side, random.whole(1, 1e6)));
  let count = 0;
  const judge = async (alter: (typeof alterations)[string] | null): Promise<Fidelity & { product: string }> => {
    const which = count % products.length;
    const empty = stage(random.whole(0, stageCount - 1), side, random.whole(1, 1e6));
    const size = random.between(0.35, 0.6);
    const placed = setProduct(empty, cutOuts[which]!, {
      ...{ x: random.between(0.45, 0.55), y: random.between(0.75, 0.88), width: size, height: size },
      light: [random.between(-1, 1), -0.8],
      shadow: random.between(0.3, 0.7),
    });
    if (alter) paint(empty, placed, alter(inArea(placed), random));
    const bytes = codec.encodeJpeg(empty, 92 + (count++ % 3));
    const judged = await codec.decode({ bytes, mime: "image/jpeg" }, (scene) => compareProduct(scene, placed));
    return { ...judged, product: products[which]! };
  };
  const clean: Judged[] = [];
  for (let at = 0; at < cleanCount; at++) {
    const { product, ...fidelity } = await judge(null);
    clean.push({ name: product, fidelity });
  }
  const altered: Judged[] = [];
  for (const [kind, alter] of Object.entries(alterations)) {
    for (let time = 0; time < timesEach; time++) {
      const { product, ...fidelity } = await judge(alter);
      altered.push({ name: `${product}: ${kind}`, fidelity });
    }
  }
  return { clean, altered };
}

/** The product on a picture of the area around it, so that an altered one may be larger. */
function inArea({ area, box, product }: Placed): AlphaPixels {
  const rgba = new Uint8Array(area.width * area.height * 4);
  for (let y = 0; y < box.height; y++) {
    const to = ((box.y - area.y + y) * area.width + box.x - area.x) * 4;
    rgba.set(product.rgba.subarray(y * box.width * 4, (y + 1) * box.width * 4), to);
  }
  return { width: area.width, height: area.height, rgba };
}

/** The scene with another product in the same place, on the same ground. */
function paint(scene: Pixels, { area, ground }: Placed, product: AlphaPixels): void {
  for (let y = 0; y < area.height; y++) {
    for (let x = 0; x < area.width; x++) {
      const from = y * area.width + x;
      const to = ((area.y + y) * scene.width + area.x + x) * 3;
      const alpha = product.rgba[from * 4 + 3]!;
      for (let channel = 0; channel < 3; channel++) {
        scene.rgb[to + channel] = over(product.rgba[from * 4 + channel]!, ground.rgb[from * 3 + channel]!, alpha);
      }
    }
  }
}
