import type { Rectangle } from "../../../../shared/crop.ts";
import type { Stand } from "../../../../shared/stands.ts";
import type { AlphaPixels, Pixels } from "../ports/picture.ts";
import { blur, emptyGrid, type Grid } from "./blur.ts";
import { darken } from "./darken.ts";
import { groundUnder } from "./ground-under.ts";

/** Cells along the product's longer side: a shadow is soft, and needs no more. */
const cells = 160;
/** How far a shadow may fall, as a part of the product's longer side. */
const reach = 0.7;

/**
 * Paints the shadow of a product that is to stand in `box`, in place: dark in the crack under its base, a soft dimness
 * around that, and its silhouette on the ground, away from the light, which gets softer and fainter the higher the part is
 * that throws it. What is see-through throws as much less.
 */
export function castShadow(stage: Pixels, product: AlphaPixels, box: Rectangle, { light, shadow }: Stand): void {
  if (shadow === 0) return;
  const longer = Math.max(box.width, box.height);
  const cell = Math.max(1, longer / cells);
  const pad = Math.ceil((reach * longer) / cell);
  const shape = silhouette(product, cell, pad);
  const base = shape.height - pad;
  const scale = longer / cell;
  const grid = emptyGrid(shape.width, shape.height);
  const edge = lowerEdge(shape, base);
  const ground = groundUnder(edge, scale);
  const layers = [...contact(shape, edge, ground, base, scale), ...cast(shape, ground, scale, light)];
  for (let at = 0; at < grid.values.length; at++) {
    let lit = 1;
    for (const { values, weight } of layers) lit *= 1 - weight * Math.min(1, values[at]!);
    grid.values[at] = (1 - lit) * shadow;
  }
  darken(stage, grid, { x: box.x - pad * cell, y: box.y - pad * cell, cell });
}

interface Layer {
  readonly values: Float32Array;
  readonly weight: number;
}

/** How much of each cell the product covers, 0 to 1, with `pad` empty cells around. */
function silhouette({ width, height, rgba }: AlphaPixels, cell: number, pad: number): Grid {
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const grid = emptyGrid(columns + 2 * pad, rows + 2 * pad);
  for (let y = 0, at = 3; y < height; y++) {
    const start = (pad + Math.floor(y / cell)) * grid.width + pad;
    for (let x = 0; x < width; x++, at += 4) grid.values[start + Math.floor(x / cell)]! += rgba[at]!;
  }
  const full = 255 * cell * cell;
  for (let at = 0; at < grid.values.length; at++) grid.values[at] = Math.min(1, grid.values[at]! / full);
  return grid;
}

/** Under the lower edge of the product: a dark crack where it rests on the ground, and a dim surrounding. */
function contact(shape: Grid, edge: Int32Array, ground: Float32Array, base: number, scale: number): Layer[] {
  const dim = emptyGrid(shape.width, shape.height);
  const crack = emptyGrid(shape.width, shape.height);
  edge.forEach((own, x) => {
    if (own < 0) return;
    const lift = ground[x]! - own;
    const strength = Math.exp(-lift / (0.05 * scale)) * Math.exp(-(base - 1 - ground[x]!) / (0.5 * scale));
    const at = own + 0.5 * Math.min(lift, 0.04 * scale);
    fill(crack, x, at - 0.03 * scale, at + 0.008 * scale, strength);
    fill(dim, x, at - 0.08 * scale, at + 0.035 * scale, strength);
  });
  blur(crack, 0.012 * scale, 0.008 * scale);
  blur(dim, 0.05 * scale, 0.025 * scale);
  return [
    { values: crack.values, weight: 0.85 },
    { values: dim.values, weight: 0.65 },
  ];
}

/** The lowest row of each column that the product covers, -1 where it covers none. */
function lowerEdge({ width, values }: Grid, base: number): Int32Array {
  return Int32Array.from({ length: width }, (_, x) => {
    let lowest = base - 1;
    while (lowest >= 0 && values[lowest * width + x]! < 0.4) lowest--;
    return lowest;
  });
}

function fill({ values, width, height }: Grid, x: number, from: number, to: number, value: number): void {
  const last = Math.min(height - 1, Math.round(to));
  for (let y = Math.max(0, Math.round(from)); y <= last; y++) values[y * width + x] = value;
}

/** Up to which height a slab of the product reaches, as a part of its longer side, from the ground. */
const slabs = [0.06, 0.15, 0.28, 0.45, 0.7, 1];
/** How far the shadow falls towards who looks, of the height that throws it. */
const forward = 0.09;

/** The silhouette laid on the ground, slab by slab. */
function cast(shape: Grid, ground: Float32Array, scale: number, [right, down]: readonly [number, number]): Layer[] {
  const { width, height, values } = shape;
  const sideways = 0.6 * Math.max(-1, Math.min(1, -right / Math.max(0.5, Math.abs(down))));
  return slabs.map((top, index) => {
    const bottom = slabs[index - 1] ?? 0;
    const slab = emptyGrid(width, height);
    for (let up = Math.floor(bottom * scale); up < Math.ceil(top * scale); up++) {
      const shift = Math.round(up * sideways);
      const forth = Math.round(up * forward);
      for (let x = Math.max(0, -shift); x < Math.min(width, width - shift); x++) {
        const from = Math.round(ground[x]!) - up;
        if (from < 0) continue;
        const to = Math.min(height - 1, Math.round(ground[x]!) + forth) * width + x + shift;
        const covered = values[from * width + x]!;
        if (covered > slab.values[to]!) slab.values[to] = covered;
      }
    }
    const middle = (bottom + top) / 2;
    blur(slab, (0.015 + 0.13 * middle) * scale, (0.012 + 0.06 * middle) * scale);
    return { values: slab.values, weight: Math.exp(-middle / 0.4) };
  });
}
