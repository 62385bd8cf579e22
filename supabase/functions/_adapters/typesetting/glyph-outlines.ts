import type { FontTables } from "./font-tables.ts";

/** A point of an outline, in units of the font, upwards; those that are not `on` it bend it. */
export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

export type Contour = readonly OutlinePoint[];

/** A glyph's closed contours, as the tables `loca` and `glyf` have them (OpenType specification 1.9). */
export type ReadOutline = (glyph: number) => Contour[];

export function readOutlines({ view, at }: FontTables): ReadOutline {
  const [glyphs, offsets, isLong] = [at("glyf"), at("loca"), view.getInt16(at("head") + 50) === 1];
  const offset = (glyph: number) =>
    isLong ? view.getUint32(offsets + 4 * glyph) : 2 * view.getUint16(offsets + 2 * glyph);
  const read = (glyph: number): Contour[] => {
    if (offset(glyph) === offset(glyph + 1)) return [];
    const start = glyphs + offset(glyph);
    const contours = view.getInt16(start);
    return contours >= 0 ? readSimple(view, start + 10, contours) : readComposite(view, start + 10, read);
  };
  return read;
}

const flag = { on: 1, shortX: 2, shortY: 4, repeat: 8, sameX: 16, sameY: 32 } as const;

function readSimple(view: DataView, start: number, contours: number): Contour[] {
  const ends = Array.from({ length: contours }, (_, at) => view.getUint16(start + 2 * at));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = start + 2 * contours;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const bits = view.getUint8(at++);
    const times = bits & flag.repeat ? view.getUint8(at++) + 1 : 1;
    for (let time = 0; time < times; time++) flags.push(bits);
  }
  // Each is told by its way from the one before.
  const places = (short: number, same: number) => {
    let place = 0;
    return flags.map((bits) => {
      if (bits & short) place += bits & same ? view.getUint8(at++) : -view.getUint8(at++);
      else if (!(bits & same)) {
        place += view.getInt16(at);
        at += 2;
      }
      return place;
    });
  };
  const xs = places(flag.shortX, flag.sameX);
  const ys = places(flag.shortY, flag.sameY);
  const points = flags.map((bits, point) => ({ x: xs[point]!, y: ys[point]!, on: (bits & flag.on) !== 0 }));
  return ends.map((end, contour) => points.slice(contour === 0 ? 0 : ends[contour - 1]! + 1, end + 1));
}

const part = { words: 1, offsets: 2, scale: 8, more: 32, twoScales: 64, matrix: 128 } as const;

/** A glyph made of others, such as a letter with its accent. */
function readComposite(view: DataView, start: number, read: ReadOutline): Contour[] {
  const contours: Contour[] = [];
  for (let at = start, bits: number = part.more; bits & part.more; ) {
    bits = view.getUint16(at);
    const glyph = view.getUint16(at + 2);
    if (!(bits & part.offsets)) throw new Error("Parts of a glyph that are placed by points are not read");
    const isWide = (bits & part.words) !== 0;
    const dx = isWide ? view.getInt16(at + 4) : view.getInt8(at + 4);
    const dy = isWide ? view.getInt16(at + 6) : view.getInt8(at + 5);
    at += isWide ? 8 : 6;
    const numbers = bits & part.matrix ? 4 : bits & part.twoScales ? 2 : bits & part.scale ? 1 : 0;
    const scales = Array.from({ length: numbers }, (_, number) => view.getInt16(at + 2 * number) / 2 ** 14);
    at += 2 * numbers;
    const [xx = 1, xy = 0, yx = 0, yy = 1] =
      numbers === 4 ? scales : [scales[0] ?? 1, 0, 0, scales[1] ?? scales[0] ?? 1];
    for (const contour of read(glyph)) {
      contours.push(contour.map(({ x, y, on }) => ({ x: x * xx + y * yx + dx, y: x * xy + y * yy + dy, on })));
    }
  }
  return contours;
}
