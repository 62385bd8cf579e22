import type { Rectangle, Size } from "../../../../shared/crop.ts";
import type { Orientation } from "./exif.ts";

/**
 * How upright positions lead to stored ones: the axes change places from 5 on, then the stored x or y runs backwards.
 * Turning the small outputs, and not the master, keeps one large copy out of memory.
 */
const isTurned = (orientation: Orientation): boolean => orientation >= 5;
const runsBackX = (orientation: Orientation): boolean => [2, 3, 7, 8].includes(orientation);
const runsBackY = (orientation: Orientation): boolean => [3, 4, 6, 7].includes(orientation);

/** The size stored for an upright size, and the other way round. */
export const turnSize = (size: Size, orientation: Orientation): Size =>
  isTurned(orientation) ? { width: size.height, height: size.width } : { width: size.width, height: size.height };

/** Where an upright area lies in the stored picture of size `stored`. */
export function storedArea(area: Rectangle, stored: Size, orientation: Orientation): Rectangle {
  const { width, height } = turnSize(area, orientation);
  const x = isTurned(orientation) ? area.y : area.x;
  const y = isTurned(orientation) ? area.x : area.y;
  return {
    x: runsBackX(orientation) ? stored.width - x - width : x,
    y: runsBackY(orientation) ? stored.height - y - height : y,
    width,
    height,
  };
}

/** A copy of stored RGB or RGBA pixels, turned upright; `upright` is the size it will have. */
export function turnPixels(
  pixels: Uint8Array,
  upright: Size,
  orientation: Orientation,
  channels: 3 | 4 = 3,
): Uint8Array {
  const stored = turnSize(upright, orientation);
  const turned = new Uint8Array(upright.width * upright.height * channels);
  for (let y = 0, to = 0; y < upright.height; y++) {
    for (let x = 0; x < upright.width; x++, to += channels) {
      const storedX = isTurned(orientation) ? y : x;
      const storedY = isTurned(orientation) ? x : y;
      const column = runsBackX(orientation) ? stored.width - 1 - storedX : storedX;
      const row = runsBackY(orientation) ? stored.height - 1 - storedY : storedY;
      const from = (row * stored.width + column) * channels;
      for (let channel = 0; channel < channels; channel++) turned[to + channel] = pixels[from + channel]!;
    }
  }
  return turned;
}
