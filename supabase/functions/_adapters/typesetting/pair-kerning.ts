import type { FontTables } from "./font-tables.ts";

/** How much farther from each other two glyphs stand than they are wide, in units of the font; mostly less than nothing. */
export type ReadKerning = (left: number, right: number) => number;

/** Reads pairs of the feature `kern` in the table `GPOS` (OpenType specification 1.9), whatever the script. */
export function readPairKerning({ view, at }: FontTables): ReadKerning {
  const table = at("GPOS");
  const features = table + view.getUint16(table + 6);
  const lookups = table + view.getUint16(table + 8);
  const kerning = new Set<number>();
  for (let feature = view.getUint16(features) - 1; feature >= 0; feature--) {
    if (view.getUint32(features + 2 + 6 * feature) !== kern) continue;
    const start = features + view.getUint16(features + 6 + 6 * feature);
    for (const lookup of numbers(view, start + 2)) kerning.add(lookup);
  }
  const pairs = [...kerning].map((lookup) => pairTables(view, lookups + view.getUint16(lookups + 2 + 2 * lookup)));
  return (left, right) => {
    let sum = 0;
    for (const subtables of pairs) {
      // Of each lookup the first that speaks of them.
      for (const subtable of subtables) {
        const advance = advanceOf(view, subtable, left, right);
        if (advance === null) continue;
        sum += advance;
        break;
      }
    }
    return sum;
  };
}

/** "kern", as four bytes. */
const kern = 0x6b65726e;
const pair = 2;
const extension = 9;

/** A list with its length before it. */
const numbers = (view: DataView, at: number): number[] =>
  Array.from({ length: view.getUint16(at) }, (_, number) => view.getUint16(at + 2 + 2 * number));

function pairTables(view: DataView, lookup: number): number[] {
  const type = view.getUint16(lookup);
  return numbers(view, lookup + 4)
    .map((offset) => lookup + offset)
    .flatMap((start) => {
      if (type === pair) return [start];
      const isPair = type === extension && view.getUint16(start + 2) === pair;
      return isPair ? [start + view.getUint32(start + 4)] : [];
    });
}

/** What a subtable adds to the left one's advance; null where it says nothing of the two. */
function advanceOf(view: DataView, start: number, left: number, right: number): number | null {
  const covered = placeIn(view, start + view.getUint16(start + 2), left);
  if (covered === null) return null;
  const [first, second] = [view.getUint16(start + 4), view.getUint16(start + 6)];
  const size = 2 * (bits(first) + bits(second));
  const advanceAt = (value: number) => (first & 4 ? view.getInt16(value + 2 * bits(first & 3)) : 0);
  if (view.getUint16(start) === 1) {
    const set = start + view.getUint16(start + 10 + 2 * covered);
    for (let count = view.getUint16(set), record = set + 2; count > 0; count--, record += 2 + size) {
      if (view.getUint16(record) === right) return advanceAt(record + 2);
    }
    return null;
  }
  const classes = view.getUint16(start + 14);
  const row = classOf(view, start + view.getUint16(start + 8), left);
  const column = classOf(view, start + view.getUint16(start + 10), right);
  return advanceAt(start + 16 + (row * classes + column) * size);
}

const bits = (value: number): number => [...value.toString(2)].filter((bit) => bit === "1").length;

/** A glyph's place in a coverage table. */
function placeIn(view: DataView, start: number, glyph: number): number | null {
  const count = view.getUint16(start + 2);
  if (view.getUint16(start) === 1) {
    for (let place = 0; place < count; place++) if (view.getUint16(start + 4 + 2 * place) === glyph) return place;
    return null;
  }
  for (let range = start + 4; range < start + 4 + 6 * count; range += 6) {
    const first = view.getUint16(range);
    if (glyph >= first && glyph <= view.getUint16(range + 2)) return view.getUint16(range + 4) + glyph - first;
  }
  return null;
}

/** A glyph's class in a class definition table; 0 where it has none. */
function classOf(view: DataView, start: number, glyph: number): number {
  if (view.getUint16(start) === 1) {
    const place = glyph - view.getUint16(start + 2);
    return place >= 0 && place < view.getUint16(start + 4) ? view.getUint16(start + 6 + 2 * place) : 0;
  }
  const end = start + 4 + 6 * view.getUint16(start + 2);
  for (let range = start + 4; range < end; range += 6) {
    if (glyph >= view.getUint16(range) && glyph <= view.getUint16(range + 2)) return view.getUint16(range + 4);
  }
  return 0;
}
