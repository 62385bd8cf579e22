import type { Random } from "./random.ts";
import { boxOf, type Outline, round } from "./shapes.ts";

type Stop = readonly [offset: number, color: string, opacity?: number];

/** What every subject and surface draws with. Gradients are collected here and written once. */
export interface Pen {
  readonly random: Random;
  /** A gradient across a shape's box (0 to 1 each way); from its top to its bottom unless told. */
  linear(shape: Outline, stops: readonly Stop[], from?: Share, to?: Share): string;
  /** A gradient around a point of a shape's box; the radius is a share of the box too. */
  radial(shape: Outline, stops: readonly Stop[], center?: Share, radius?: number): string;
  /** All gradients asked for so far, as `<defs>`. */
  definitions(): string;
}

type Share = readonly [x: number, y: number];

const thousandths = (value: number) => Math.round(value * 1000) / 1000;

/**
 * The box of a shape as a gradient transform. Said by us, because the renderer (resvg 0.13) finds no box for some
 * curves and then leaves the shape unpainted.
 */
function across(shape: Outline): string {
  const { left, top, right, bottom } = boxOf(shape);
  return `gradientUnits="userSpaceOnUse" gradientTransform="matrix(${round(right - left)} 0 0 ${round(bottom - top)} ${round(left)} ${round(top)})"`;
}

function written(stops: readonly Stop[]): string {
  return stops
    .map(([offset, color, opacity = 1]) => {
      const alpha = opacity === 1 ? "" : ` stop-opacity="${thousandths(opacity)}"`;
      return `<stop offset="${thousandths(offset)}" stop-color="${color}"${alpha}/>`;
    })
    .join("");
}

export function createPen(random: Random): Pen {
  const elements: string[] = [];
  const add = (name: string, numbers: string, shape: Outline, stops: readonly Stop[]) => {
    const id = `g${elements.length}`;
    elements.push(`<${name} id="${id}" ${numbers} ${across(shape)}>${written(stops)}</${name}>`);
    return `url(#${id})`;
  };
  return {
    random,
    linear: (shape, stops, from = [0, 0], to = [0, 1]) =>
      add("linearGradient", `x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}"`, shape, stops),
    radial: (shape, stops, center = [0.5, 0.5], radius = 0.5) =>
      add("radialGradient", `cx="${center[0]}" cy="${center[1]}" r="${radius}"`, shape, stops),
    definitions: () => `<defs>${elements.join("")}</defs>`,
  };
}

/** Fills a path. Opacity goes on the fill: group opacity costs the renderer a whole canvas. */
export function fill(path: string, paint: string, opacity = 1): string {
  const alpha = opacity < 1 ? ` fill-opacity="${Math.round(opacity * 100) / 100}"` : "";
  return `<path d="${path}" fill="${paint}"${alpha}/>`;
}

/** Draws along a path with a round brush. */
export function stroke(path: string, paint: string, width: number, opacity = 1): string {
  const alpha = opacity < 1 ? ` stroke-opacity="${Math.round(opacity * 100) / 100}"` : "";
  return `<path d="${path}" fill="none" stroke="${paint}" stroke-width="${round(width)}" stroke-linecap="round" stroke-linejoin="round"${alpha}/>`;
}

/** Moves, turns (degrees) and scales a finished piece. */
export function place(piece: string, x: number, y: number, turn = 0, scale: number | readonly [number, number] = 1) {
  const [sx, sy] = typeof scale === "number" ? [scale, scale] : scale;
  const parts = [`translate(${round(x)} ${round(y)})`];
  if (turn !== 0) parts.push(`rotate(${round(turn)})`);
  if (sx !== 1 || sy !== 1) parts.push(`scale(${thousandths(sx)} ${thousandths(sy)})`);
  return `<g transform="${parts.join(" ")}">${piece}</g>`;
}
