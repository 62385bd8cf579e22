import type { AlphaPixels } from "../../../supabase/functions/_core/ports/picture.ts";
import type { Random } from "../../start/sketch/brush/random.ts";
import { blurred, disc, moved, recolored, solidBox } from "./alter.ts";

/** Changes a product as a model that redraws it would; a copy, of the same size. */
export type Alteration = (product: AlphaPixels, random: Random) => AlphaPixels;

const either = (random: Random, size: number) => (random.chance(0.5) ? size : -size);

/** A disc of this part of the product's longer side, around one of its pixels. */
function part(product: AlphaPixels, random: Random, size: number) {
  const box = solidBox(product);
  const longer = Math.max(box.width, box.height);
  for (;;) {
    const [x, y] = [box.x + random.next() * box.width, box.y + random.next() * box.height];
    if (product.rgba[(Math.floor(y) * product.width + Math.floor(x)) * 4 + 3]! > 250) {
      return disc(x, y, (size * longer) / 2);
    }
  }
}

/** Grows or shrinks the product around where it stands. */
function stretched(product: AlphaPixels, across: number, down: number): AlphaPixels {
  const box = solidBox(product);
  const [middle, base] = [box.x + box.width / 2, box.y + box.height];
  return moved(product, (x, y) => [middle + (x - middle) / across, base + (y - base) / down]);
}

/** What is planted: each kind is a way in which a model changes a product that it was to leave alone. */
export const alterations: Readonly<Record<string, Alteration>> = {
  "another hue": (product, random) => recolored(product, { turn: either(random, 15) }),
  "a part in another hue": (product, random) =>
    recolored(product, { turn: either(random, 30) }, part(product, random, 0.3)),
  lighter: (product) => recolored(product, { light: 1.12 }),
  darker: (product) => recolored(product, { light: 0.89 }),
  paler: (product) => recolored(product, { tint: 0.7 }),
  larger: (product) => stretched(product, 1.04, 1.04),
  smaller: (product) => stretched(product, 0.96, 0.96),
  slimmer: (product) => stretched(product, 0.94, 1),
  "a part gone": (product, random) => {
    const gone = part(product, random, 0.12);
    const rgba = product.rgba.slice();
    for (let at = 0; at < rgba.length; at += 4) {
      const pixel = at / 4;
      if (gone(pixel % product.width, Math.floor(pixel / product.width)) > 0.5) rgba[at + 3] = 0;
    }
    return { ...product, rgba };
  },
  "a part smoothed over": (product, random) => blurred(product, 12, part(product, random, 0.35)),
  "all its detail redrawn soft": (product) => blurred(product, 3),
  "bent sideways": (product, random) => {
    const box = solidBox(product);
    const sway = 0.02 * Math.max(box.width, box.height);
    const turns = random.between(1, 2.5);
    return moved(product, (x, y) => [x + sway * Math.sin(((y - box.y) / box.height) * Math.PI * 2 * turns), y]);
  },
  "turned a little": (product, random) => {
    const box = solidBox(product);
    const [middle, base] = [box.x + box.width / 2, box.y + box.height];
    const angle = either(random, 2.5) * (Math.PI / 180);
    const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
    return moved(product, (x, y) => [
      middle + (x - middle) * cosine - (y - base) * sine,
      base + (x - middle) * sine + (y - base) * cosine,
    ]);
  },
  mirrored: (product) => {
    const box = solidBox(product);
    return moved(product, (x, y) => [2 * box.x + box.width - 1 - x, y]);
  },
};
