import type { BorderGround, Side } from "./border-ground.ts";
import { expectedGround } from "./expected-ground.ts";

/** How far the ground may be from what is expected of it: in its tint, lighter, and darker, as in a soft shadow. */
const mostTint = 0.045;
const mostLighter = 0.1;
const mostDarker = 0.35;
/** In the dark under a product the ground has hardly a tint of its own left. */
const mostDeep = 0.55;
const mostDeepTint = 0.025;

/**
 * Whether a pixel can be ground at all: as what is expected there, or as the border straight left, right, above or below of
 * it, for a horizon that is not level. A shadow may lie on it.
 */
export function groundLike(lab: Float32Array, border: BorderGround): (pixel: number) => boolean {
  const expected = new Float32Array(3);
  const fits = (at: number, colors: Float32Array, from: number) => {
    const lighter = lab[at]! - colors[from]!;
    if (lighter > mostLighter || lighter < -mostDeep) return false;
    const most = lighter < -mostDarker ? mostDeepTint : mostTint;
    const green = lab[at + 1]! - colors[from + 1]!;
    const blue = lab[at + 2]! - colors[from + 2]!;
    return green * green + blue * blue < most * most;
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
