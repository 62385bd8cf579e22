import type { BorderGround, Side } from "./border-ground.ts";
import { expectedGround } from "./expected-ground.ts";

/** How far the ground may be from what is expected of it, besides its grain: in its tint, lighter, and darker, as in a soft shadow. */
const mostTint = 0.022;
const mostLighter = 0.035;
const mostDarker = 0.55;

/**
 * Whether a pixel can be ground at all: as what is expected there, or as the border straight left, right, above or below of
 * it, for a horizon that is not level. A shadow may lie on it.
 */
export function groundLike(lab: Float32Array, border: BorderGround, grain: number): (pixel: number) => boolean {
  const tint = (mostTint + 2 * grain) ** 2;
  const expected = new Float32Array(3);
  const fits = (at: number, colors: Float32Array, from: number) => {
    const lighter = lab[at]! - colors[from]!;
    if (lighter > mostLighter + 2 * grain || lighter < -mostDarker) return false;
    // A shadow takes of the tint what it takes of the light.
    const shade = Math.min(1, lab[at]! / Math.max(0.05, colors[from]!));
    const green = lab[at + 1]! - colors[from + 1]! * shade;
    const blue = lab[at + 2]! - colors[from + 2]! * shade;
    return green * green + blue * blue < tint;
  };
  const onSide = (at: number, { colors, reached }: Side, place: number) =>
    reached[place] === 1 && fits(at, colors, place * 3);
  return (pixel) => {
    const x = pixel % border.width;
    const y = (pixel - x) / border.width;
    expectedGround(border, x, y, expected);
    const at = pixel * 3;
    return (
      fits(at, expected, 0) ||
      onSide(at, border.left, y) ||
      onSide(at, border.right, y) ||
      onSide(at, border.top, x) ||
      onSide(at, border.bottom, x)
    );
  };
}
