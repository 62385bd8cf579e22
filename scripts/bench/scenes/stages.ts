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

/** An empty stage: plain ones whose light falls off, and a restless one. */
export function stage(kind: number, side: number, seed: number): Pixels {
  const ground = grounds[kind % stageCount];
  const texture = testPicture(side, side, seed);
  if (!ground) return { width: side, height: side, rgb: texture };
  const rgb = new Uint8Array(side * side * 3);
  for (let at = 0; at < rgb.length; at++) {
    const part = Math.floor(at / (side * 3)) / side;
    const [top, bottom] = [ground[0][at % 3]!, ground[1][at % 3]!];
    rgb[at] = Math.max(0, Math.min(255, top + (bottom - top) * part + (texture[at]! - 128) * 0.05));
  }
  return { width: side, height: side, rgb };
}
