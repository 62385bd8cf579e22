import type { FontTables } from "./font-tables.ts";

/** What is read of a TrueType font: which letters it has, and how wide they are. */
export interface FontMetrics {
  readonly unitsPerEm: number;
  /** The glyph of a letter; null where it has none. */
  glyph(codePoint: number): number | null;
  /** In units of the font. */
  advance(glyph: number): number;
  /** Of a letter, in ems; of one that it has not, null. */
  width(codePoint: number): number | null;
}

/** Reads the tables `cmap`, `head`, `hhea` and `hmtx` (OpenType specification 1.9). */
export function readFontMetrics({ view, at }: FontTables): FontMetrics {
  const glyphs = readGlyphs(view, at("cmap"));
  const unitsPerEm = view.getUint16(at("head") + 18);
  const measured = view.getUint16(at("hhea") + 34);
  const widths = at("hmtx");
  const glyph = (codePoint: number) => glyphs.get(codePoint) ?? null;
  // Those after the last that is measured are as wide as it.
  const advance = (index: number) => view.getUint16(widths + 4 * Math.min(index, measured - 1));
  return {
    unitsPerEm,
    glyph,
    advance,
    width(codePoint) {
      const index = glyph(codePoint);
      return index === null ? null : advance(index) / unitsPerEm;
    },
  };
}

/** Glyphs by code point, of the subtable that has most of Unicode. */
function readGlyphs(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, at) => cmap + view.getUint32(cmap + 8 + 8 * at),
  );
  const byFormat = (format: number) => subtables.find((at) => view.getUint16(at) === format);
  const full = byFormat(12);
  if (full !== undefined) return readGroups(view, full);
  const basic = byFormat(4);
  if (basic === undefined) throw new Error("The font has no Unicode table");
  return readSegments(view, basic);
}

/** Format 12: groups of successive code points. */
function readGroups(view: DataView, table: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let at = table + 16, count = view.getUint32(table + 12); count > 0; count--, at += 12) {
    const [first, last, glyph] = [view.getUint32(at), view.getUint32(at + 4), view.getUint32(at + 8)];
    for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first);
  }
  return glyphs;
}

/** Format 4: segments of the first 65,536 code points. */
function readSegments(view: DataView, table: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const bytes = view.getUint16(table + 6);
  for (let segment = 0; segment < bytes; segment += 2) {
    const last = view.getUint16(table + 14 + segment);
    const first = view.getUint16(table + 16 + bytes + segment);
    const delta = view.getUint16(table + 16 + 2 * bytes + segment);
    const offsetAt = table + 16 + 3 * bytes + segment;
    const offset = view.getUint16(offsetAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = offset === 0 ? code : view.getUint16(offsetAt + offset + 2 * (code - first));
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}
