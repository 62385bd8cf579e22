import { create, type Font } from "fontkit";
import { expect, test } from "vitest";
import { contentOf, embedded } from "../embed-wasm.ts";
import { projectFiles, read } from "./source.ts";

/** What is set or left out without being seen: white space, and the selectors of how a letter looks. */
const unseen = [0x9, 0xa, 0xd, ...Array.from({ length: 16 }, (_, at) => 0xfe00 + at)];
const isControl = (code: number) => code < 0x20 || (code >= 0x7f && code < 0xa0);

/** As ranges, such as `20-7e`. */
function rangesOf(codes: ReadonlySet<number>): string[] {
  const ranges: [first: number, last: number][] = [];
  for (const code of [...codes].sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges.map(([first, last]) => `${first.toString(16)}-${last.toString(16)}`);
}

test("the letters that the database lets be set are those of our fonts", () => {
  const fonts = embedded.filter(({ source }) => source.endsWith(".ttf")).map((font) => create(contentOf(font)) as Font);
  expect(fonts).toHaveLength(2);
  const inFonts = new Set(unseen);
  for (let code = 0x20; code < 0x110000; code++) {
    if (!isControl(code) && fonts.some((font) => font.hasGlyphForCodePoint(code))) inFonts.add(code);
  }
  const sources = projectFiles("supabase/migrations/*.sql").map(read);
  const newest = sources.filter((sql) => sql.includes("function private.unsettable_letters")).at(-1) ?? "";
  const letters = /'\[((?:\\u[0-9a-f]{4}|\\U[0-9a-f]{8}|-)+)\]\+'/.exec(newest)?.[1] ?? "";
  const inDatabase = new Set<number>();
  for (const [, first, last] of letters.matchAll(/\\u([0-9a-f]{4,})(?:-\\u([0-9a-f]{4,}))?/gi)) {
    for (let code = Number.parseInt(first!, 16); code <= Number.parseInt(last ?? first!, 16); code++)
      inDatabase.add(code);
  }
  expect(rangesOf(inDatabase)).toEqual(rangesOf(inFonts));
});
