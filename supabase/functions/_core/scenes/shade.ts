import type { BorderGround, Side } from "./border-ground.ts";
import { expectedGround } from "./expected-ground.ts";

/** How far the ground may be from what is expected of it, besides its grain: in its tint, lighter, and darker, as in a soft shadow. */
const mostTint = 0.022;
const mostLighter = 0.035;
const mostDarker = 0.55;

/**
 * How much darker a pixel is than the ground there, in OKLab, as in a soft shadow; -1 where it cannot be ground. The ground is
 * as expected, or as the border straight left, right, above or below of it, for a horizon that is not level.
 */
export function shadeOf(lab: Float32Array, border: BorderGround, grain: number): (pixel: number) => number {
  const tint = (mostTint + 2 * grain) ** 2;
  const expected = new Float32Array(3);
  const shade = (at: number, colors: Float32Array, from: number): number => {
    const darker = colors[from]! - lab[at]!;
    if (darker > mostDarker || -darker > mostLighter + 2 * grain) return -1;
    // A shadow takes of the tint what it takes of the light.
    const left = Math.min(1, lab[at]! / Math.max(0.05, colors[from]!));
    const green = lab[at + 1]! - colors[from + 1]! * left;
    const blue = lab[at + 2]! - colors[from + 2]! * left;
    return green * green + blue * blue < tint ? Math.max(0, darker) : -1;
  };
  const onSide = (at: number, { colors, reached }: Side, place: number) =>
    reached[place] === 1 ? shade(at, colors, place * 3) : -1;
  return (pixel) => {
    const x = pixel % border.width;
    const y = (pixel - x) / border.width;
    const at = pixel * 3;
    expectedGround(border, x, y, expected);
    const there = shade(at, expected, 0);
    if (there >= 0) return there;
    const beside = Math.max(onSide(at, border.left, y), onSide(at, border.right, y));
    return beside >= 0 ? beside : Math.max(onSide(at, border.top, x), onSide(at, border.bottom, x));
  };
}
