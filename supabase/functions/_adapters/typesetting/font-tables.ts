/** A TrueType or OpenType file, and where its tables begin. */
export interface FontTables {
  readonly view: DataView;
  /** Throws where the font has none of that name. */
  at(name: string): number;
}

/** Reads the table directory (OpenType specification 1.9). */
export function readFontTables(font: Uint8Array): FontTables {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, number>();
  for (let at = 12, count = view.getUint16(4); count > 0; count--, at += 16) {
    tables.set(String.fromCharCode(...font.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  return {
    view,
    at(name) {
      const at = tables.get(name);
      if (at === undefined) throw new Error(`The font has no table ${name}`);
      return at;
    },
  };
}
