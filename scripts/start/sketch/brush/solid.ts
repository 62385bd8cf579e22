import { lit, mix, shaded } from "./color.ts";
import { fill, type Pen, stroke } from "./pen.ts";
import { boxOf, extruded, type Outline, polygon, smooth } from "./shapes.ts";
import { hatch, speckle } from "./texture.ts";

interface SolidOptions {
  /** How much the light from the upper left shows, 0 to 1. */
  readonly light?: number;
  /** How dark the far side gets, 0 to 1. */
  readonly shade?: number;
  /** Keep corners as corners. */
  readonly sharp?: boolean;
  /** Width of the drawn line around it; 0 for none. */
  readonly ink?: number;
  /** How much of the brush is seen, 0 to 1. */
  readonly brush?: number;
}

/** The line around things: the color's own dark, never black. */
export const inkOf = (color: string) => shaded(color, 0.62);

/** A round, lit body: the way nearly everything here is painted. */
export function solid(pen: Pen, outline: Outline, color: string, options: SolidOptions = {}): string {
  const { light = 0.5, shade = 0.5, sharp = false, ink = 2.4, brush = 0.5 } = options;
  const path = sharp ? polygon(outline) : smooth(outline);
  const body = pen.radial(
    outline,
    [
      [0, lit(color, 0.62 * light)],
      [0.38, lit(color, 0.2 * light)],
      [0.68, color],
      [1, shaded(color, 0.42 * shade)],
    ],
    [0.34, 0.24],
    0.9,
  );
  const rim = pen.radial(
    outline,
    [
      [0.72, shaded(color, 0.5), 0],
      [0.9, shaded(color, 0.5), 0.22 * shade],
      [1, shaded(color, 0.6), 0.5 * shade],
    ],
    [0.44, 0.42],
    0.62,
  );
  const box = boxOf(outline);
  const size = Math.min(box.right - box.left, box.bottom - box.top);
  const marks = Math.round(26 * brush);
  return [
    fill(path, body),
    fill(path, rim),
    marks > 0 && size > 24
      ? hatch(pen, outline, lit(color, 0.55), {
          count: marks,
          length: size * 0.32,
          width: Math.max(1.5, size * 0.022),
          opacity: 0.2,
          angle: -38,
        }) +
        hatch(pen, outline, shaded(color, 0.45), {
          count: marks,
          length: size * 0.26,
          width: Math.max(1.5, size * 0.018),
          opacity: 0.13,
          angle: -42,
        })
      : "",
    ink > 0 ? stroke(path, inkOf(color), ink, 0.55) : "",
  ].join("");
}

interface SlabOptions extends SolidOptions {
  /** Color of the side; a darker top when left out. */
  readonly side?: string;
}

/** A flat thing with a thick edge: `top` is the outline of its upper face. */
export function slab(pen: Pen, top: Outline, height: number, color: string, options: SlabOptions = {}): string {
  const { side = shaded(color, 0.22), ink = 2.4, sharp = false } = options;
  const hull = extruded(top, height);
  const path = sharp ? polygon(hull) : smooth(hull);
  const wall = pen.linear(
    hull,
    [
      [0, shaded(side, 0.12)],
      [0.22, lit(side, 0.2)],
      [0.6, shaded(side, 0.12)],
      [1, shaded(side, 0.45)],
    ],
    [0, 0],
    [1, 0.1],
  );
  return [
    fill(path, wall),
    speckle(pen, hull, shaded(side, 0.4), { count: Math.round(height * 1.2), size: 2.2, opacity: 0.25 }),
    ink > 0 ? stroke(path, inkOf(side), ink, 0.6) : "",
    solid(pen, top, color, { ...options, ink: ink * 0.5 }),
  ].join("");
}

/** Wet or glazed things catch the window: one soft streak and a dot. */
export function shine(outline: Outline, strength = 0.6): string {
  const box = boxOf(outline);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const [x, y] = [box.left + width * 0.3, box.top + height * 0.24];
  const streak = `M${x - width * 0.1} ${y + height * 0.1}Q${x} ${y - height * 0.06} ${x + width * 0.2} ${y - height * 0.05}Q${x + width * 0.04} ${y + height * 0.04} ${x - width * 0.1} ${y + height * 0.1}Z`;
  return fill(streak, mix("#ffffff", "#fff3d0", 0.3), strength);
}
