import type { Rectangle } from "../../../../shared/crop.ts";
import type { PaletteColor } from "../../../../shared/images.ts";
import type { TextColor } from "../../../../shared/search.ts";
import type { Pixels } from "../ports/picture.ts";
import { bestRectangle, type CellRectangle } from "./best-rectangle.ts";
import { type CalmMap, calmMap } from "./calm-map.ts";
import { contrast, luminanceOfHex } from "./luminance.ts";

/** Contrast to every part of the region, by WCAG 2.2: what text must have (AA), and a color of the picture itself (AAA). */
const leastContrast = 4.5;
const leastOfPalette = 7;
/** The least that a headline of two short lines takes, in parts of the picture's shorter side. */
const headline = { width: 0.6, height: 0.2 };
/** The unrest, as `calmMap` has it, at which a cell is worth no more than none; a restless cell costs up to this many calm ones. */
const mostUnrest = 7;
const dearest = 8;
/** Where the subject mostly is when nobody said: words there are worth less, and a region of little else is none. */
const middle = { x: 0.15, y: 0.15, width: 0.7, height: 0.8 };
const worthOfMiddle = 0.25;
const leastWorth = 0.2;

/**
 * Where words can stand on a picture, and in which color: the largest calm rectangle that a headline fits into and in
 * which every part contrasts with black or with white by 4.5:1. A color of the picture's own palette is taken instead
 * where it has 7:1. Null where no place is calm enough.
 * No words go over `subject`, which lies at these fractions of the picture and may reach beyond it.
 */
export function textColor(
  picture: Pixels,
  colors: readonly PaletteColor[],
  subject: Rectangle | null,
): TextColor | null {
  const map = calmMap(picture);
  const calm = calmWorth(map, subject);
  let found: { hex: string; region: CellRectangle } | null = null;
  for (const hex of ["#ffffff", "#000000"]) {
    const light = luminanceOfHex(hex);
    const worth = calm.map((value, cell) =>
      contrastTo(light, map, cell) < leastContrast ? Number.NEGATIVE_INFINITY : value,
    );
    const region = bestRectangle({ ...map, worth }, ...headlineOf(map));
    if (region !== null && region.worth > (found?.region.worth ?? 0)) found = { hex, region };
  }
  if (found === null || found.region.worth < found.region.columns * found.region.rows * leastWorth) return null;
  const { region } = found;
  return { hex: paletteColor(colors, map, region) ?? found.hex, region: fractions(map, region) };
}

/** The least columns and rows of a region. */
function headlineOf({ columns, rows }: CalmMap): [columns: number, rows: number] {
  const shorter = Math.min(columns, rows);
  return [Math.max(1, Math.round(shorter * headline.width)), Math.max(1, Math.round(shorter * headline.height))];
}

/** What each cell adds to a region: 1 where it is all calm, less than nothing where it is restless; neither edge nor subject. */
function calmWorth({ columns, rows, unrest }: CalmMap, subject: Rectangle | null): Float64Array {
  return unrest.map((value, cell) => {
    const column = cell % columns;
    const row = Math.floor(cell / columns);
    const isEdge = column === 0 || row === 0 || column === columns - 1 || row === rows - 1;
    const isSubject = subject !== null && isInside(subject, (column + 0.5) / columns, (row + 0.5) / rows);
    if (isEdge || isSubject) return Number.NEGATIVE_INFINITY;
    const worth = Math.max(-dearest, 1 - value / mostUnrest);
    const isMiddle = subject === null && isInside(middle, (column + 0.5) / columns, (row + 0.5) / rows);
    return isMiddle && worth > 0 ? worth * worthOfMiddle : worth;
  });
}

/** Inside the ellipse that touches the box's sides: what lies in a box's corners is rarely the subject. */
const isInside = (box: Rectangle, x: number, y: number): boolean =>
  ((x - box.x) / box.width - 0.5) ** 2 + ((y - box.y) / box.height - 0.5) ** 2 < 0.25;

/** To the part of a cell that it differs from least. */
const contrastTo = (light: number, { darkest, lightest }: CalmMap, cell: number): number =>
  light >= darkest[cell]! && light <= lightest[cell]!
    ? 1
    : Math.min(contrast(light, darkest[cell]!), contrast(light, lightest[cell]!));

/** The color of the palette that reads best on a region; null where none reads well enough. */
function paletteColor(colors: readonly PaletteColor[], map: CalmMap, region: CellRectangle): string | null {
  let best: string | null = null;
  let most = leastOfPalette;
  for (const { hex } of colors) {
    const light = luminanceOfHex(hex);
    const least = Math.min(...cellsOf(map, region).map((cell) => contrastTo(light, map, cell)));
    if (least < most) continue;
    best = hex;
    most = least;
  }
  return best;
}

function cellsOf({ columns }: CalmMap, region: CellRectangle): number[] {
  return Array.from(
    { length: region.rows * region.columns },
    (_, index) =>
      (region.row + Math.floor(index / region.columns)) * columns + region.column + (index % region.columns),
  );
}

function fractions({ columns, rows }: CalmMap, region: CellRectangle): TextColor["region"] {
  const [x, right] = [round(region.column / columns), round((region.column + region.columns) / columns)];
  const [y, bottom] = [round(region.row / rows), round((region.row + region.rows) / rows)];
  return { x, y, width: round(right - x), height: round(bottom - y) };
}

/** To four decimals. */
const round = (value: number): number => Math.round(value * 10_000) / 10_000;
