import type { Pixels } from "../../../supabase/functions/_core/ports/picture.ts";
import { testPicture } from "../test-picture.ts";

type Color = readonly [number, number, number];

/** How many different stages there are. */
export const stageCount = 6;

const grounds: readonly [Color, Color][] = [
  [
    [238, 238, 240],
    [214, 214, 220],
  ],
  [
    [34, 44, 74],
    [66, 78, 112],
  ],
  [
    [205, 196, 180],
    [168, 132, 96],
  ],
  [
    [40, 38, 38],
    [12, 12, 14],
  ],
  [
    [120, 40, 52],
    [84, 24, 36],
  ],
];

/** An empty stage: plain ones whose light falls off, and a restless one. `side` is even. */
export function stage(kind: number, side: number, seed: number): Pixels {
  const ground = grounds[kind % stageCount];
  const texture = doubled(testPicture(side / 2, side / 2, seed), side);
  if (!ground) return { width: side, height: side, rgb: texture };
  const rgb = new Uint8Array(side * side * 3);
  for (let at = 0; at < rgb.length; at++) {
    const part = Math.floor(at / (side * 3)) / side;
    const [top, bottom] = [ground[0][at % 3]!, ground[1][at % 3]!];
    rgb[at] = Math.max(0, Math.min(255, top + (bottom - top) * part + (texture[at]! - 128) * 0.05));
  }
  return { width: side, height: side, rgb };
}

/** Each pixel four times: what is made in a quarter of the time is restless enough. */
function doubled(rgb: Uint8Array, side: number): Uint8Array {
  const out = new Uint8Array(side * side * 3);
  for (let y = 0, at = 0; y < side; y++) {
    for (let x = 0; x < side; x++, at += 3) {
      const from = ((y >> 1) * (side >> 1) + (x >> 1)) * 3;
      out[at] = rgb[from]!;
      out[at + 1] = rgb[from + 1]!;
      out[at + 2] = rgb[from + 2]!;
    }
  }
  return out;
}
