import type { Rectangle } from "../../../../shared/crop.ts";
import { AppError } from "../../../../shared/problems.ts";
import type { AlphaPixels, Pixels } from "../ports/picture.ts";
import { redrawn } from "./redrawn.ts";
import { scaleCutOut } from "./scale-cut-out.ts";
import { solidArea } from "./solid-area.ts";

/** How far the shape of a cut-out may be from that of its photo, for a remover that answers in sizes of its own. */
const shapeTolerance = 0.01;
/** The least part of the photo that a product may take, and the least that must be left of the ground. */
const leastProduct = 0.002;
const leastGround = 0.005;
/** From this alpha on (of 255) a pixel is all product, and the photo's own. */
const opaque = 250;
const margin = 2;
/** The fewest pixels of its shorter side with which a cut-out is a picture at all. */
const leastSide = 16;

/**
 * What a remover of backgrounds answered, made true to its photo: the remover decides what is see-through, and at the soft
 * edge the color; all else is the photo's own pixels. Cropped to the product with two pixels around it, as far as the photo has them.
 * @throws AppError `unsupported_image` where the photo has no product that can be told from its background;
 * `provider_invalid` where the remover answered another picture.
 */
export function fitCutOut(photo: Pixels, cutOut: AlphaPixels): AlphaPixels {
  const fitted = ofPhotoSize(photo, cutOut);
  refuseWithoutProduct(fitted);
  if (redrawn(photo, fitted)) {
    throw new AppError("provider_invalid", {
      detail: "The remover of the background drew the product anew: choose another model to remove it with",
    });
  }
  const solid = solidArea(fitted)!;
  const x = Math.max(0, solid.x - margin);
  const y = Math.max(0, solid.y - margin);
  const width = Math.min(photo.width, solid.x + solid.width + margin) - x;
  const height = Math.min(photo.height, solid.y + solid.height + margin) - y;
  if (Math.min(width, height) < leastSide) {
    throw new AppError("unsupported_image", {
      detail: `What stands out on this photo is only ${width} x ${height} pixels: take the product from nearer by`,
    });
  }
  return withPhotosPixels(photo, fitted, { x, y, width, height });
}

function ofPhotoSize(photo: Pixels, cutOut: AlphaPixels): AlphaPixels {
  const { width, height } = cutOut;
  if (width === photo.width && height === photo.height) return cutOut;
  const shape = (width * photo.height) / (height * photo.width);
  if (Math.abs(shape - 1) > shapeTolerance) {
    throw new AppError("provider_invalid", {
      detail: `The remover of the background answered a picture of another size: ${width} x ${height} for a photo of ${photo.width} x ${photo.height}`,
    });
  }
  return scaleCutOut(cutOut, { x: 0, y: 0, width, height }, photo);
}

function refuseWithoutProduct({ width, height, rgba }: AlphaPixels): void {
  let covered = 0;
  for (let at = 3; at < rgba.length; at += 4) covered += rgba[at]!;
  const share = covered / 255 / (width * height);
  if (share < leastProduct) {
    throw new AppError("unsupported_image", {
      detail:
        "Nothing stands out from the background of this photo: take it on a plain ground that is clearly lighter, darker or of another color than the product",
    });
  }
  if (share > 1 - leastGround) {
    throw new AppError("unsupported_image", {
      detail:
        "The background of this photo cannot be told from the product: take it on a plain ground with room around",
    });
  }
}

function withPhotosPixels(photo: Pixels, cutOut: AlphaPixels, area: Rectangle): AlphaPixels {
  const { x, y, width, height } = area;
  const rgba = new Uint8Array(width * height * 4);
  for (let row = 0, to = 0; row < height; row++) {
    let pixel = (y + row) * photo.width + x;
    for (let column = 0; column < width; column++, to += 4, pixel++) {
      const alpha = cutOut.rgba[pixel * 4 + 3]!;
      if (alpha === 0) continue;
      const [from, at] = alpha >= opaque ? [photo.rgb, pixel * 3] : [cutOut.rgba, pixel * 4];
      rgba[to] = from[at]!;
      rgba[to + 1] = from[at + 1]!;
      rgba[to + 2] = from[at + 2]!;
      rgba[to + 3] = alpha >= opaque ? 255 : alpha;
    }
  }
  return { width, height, rgba };
}
