import type { Rectangle, Size } from "../../../../shared/crop.ts";
import type { Stand } from "../../../../shared/stands.ts";
import type { AlphaPixels, Pixels } from "../ports/picture.ts";
import { castShadow } from "./contact-shadow.ts";
import { over } from "./over.ts";
import { placeOnStand } from "./place-on-stand.ts";
import type { Placed } from "./placed.ts";
import { scaleCutOut } from "./scale-cut-out.ts";
import { solidArea } from "./solid-area.ts";

/** How far around the box its ground is kept, as a part of the box's longer side. */
const margin = 0.06;

/**
 * Paints a cut-out and its shadow into `stage.rgb`, in place: as large as the stand's room allows in its own proportions,
 * its base on the stand. Opaque pixels are the cut-out's own, scaled and nothing else. The answer is what `compareProduct`
 * wants, and holds copies of its own.
 * @throws Error where nothing of the cut-out can be seen; `fitCutOut` lets no such through.
 */
export function setProduct(stage: Pixels, cutOut: AlphaPixels, stand: Stand): Placed {
  const solid = solidArea(cutOut);
  if (solid === null) throw new Error("Nothing of this cut-out can be seen");
  const box = placeOnStand(solid, stage, stand);
  const product = scaleCutOut(cutOut, solid, box);
  castShadow(stage, product, box, stand);
  const area = around(box, stage);
  const ground = copied(stage, area);
  lay(stage, product, box);
  return { box, product, area, ground };
}

function around(box: Rectangle, stage: Size): Rectangle {
  const room = Math.max(8, Math.round(margin * Math.max(box.width, box.height)));
  const x = Math.max(0, box.x - room);
  const y = Math.max(0, box.y - room);
  return {
    x,
    y,
    width: Math.min(stage.width, box.x + box.width + room) - x,
    height: Math.min(stage.height, box.y + box.height + room) - y,
  };
}

function copied(picture: Pixels, { x, y, width, height }: Rectangle): Pixels {
  const rgb = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row++) {
    const from = ((y + row) * picture.width + x) * 3;
    rgb.set(picture.rgb.subarray(from, from + width * 3), row * width * 3);
  }
  return { width, height, rgb };
}

function lay(stage: Pixels, { rgba }: AlphaPixels, box: Rectangle): void {
  const { rgb } = stage;
  for (let y = 0, from = 0; y < box.height; y++) {
    let to = ((box.y + y) * stage.width + box.x) * 3;
    for (let x = 0; x < box.width; x++, from += 4, to += 3) {
      const alpha = rgba[from + 3]!;
      if (alpha === 0) continue;
      rgb[to] = over(rgba[from]!, rgb[to]!, alpha);
      rgb[to + 1] = over(rgba[from + 1]!, rgb[to + 1]!, alpha);
      rgb[to + 2] = over(rgba[from + 2]!, rgb[to + 2]!, alpha);
    }
  }
}
