import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-wasm";
import sharp from "sharp";
import { expect, test } from "vitest";
import type { FontFamily } from "../../../../shared/overlay-layout.ts";
import type { Overlay } from "../../../../shared/recipes.ts";
import { withTexts } from "../../_core/picture/with-texts.ts";
import type { PictureFile } from "../../_core/ports/picture.ts";
import { codec } from "../codecs/codec.ts";
import { loadTypesetter } from "./typesetter.ts";

const typesetter = await loadTypesetter();

type Color = { r: number; g: number; b: number; alpha: number };
const gray = { r: 90, g: 90, b: 90, alpha: 1 };

/** A picture of one color. */
async function plain(
  mime: PictureFile["mime"],
  background: Color = gray,
  width = 512,
  height = 512,
): Promise<PictureFile> {
  const made = sharp({ create: { width, height, channels: 4, background } });
  const bytes =
    mime === "image/png" ? await made.png().toBuffer() : await made.flatten().jpeg({ quality: 95 }).toBuffer();
  return { bytes: new Uint8Array(bytes), mime };
}

interface Shown {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): readonly [red: number, green: number, blue: number, alpha: number];
}

async function shownOf(file: { bytes: Uint8Array }): Promise<Shown> {
  const { data, info } = await sharp(file.bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 4).subarray(0, 4)] as never;
  return { width: info.width, height: info.height, at };
}

/** The smallest rectangle that has all pixels that differ from a color; null where none does. */
function changed({ width, height, at }: Shown, from: Color = gray) {
  let found: { left: number; top: number; right: number; bottom: number } | null = null;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red, green, blue, alpha] = at(x, y);
      const far =
        Math.abs(red - from.r) +
        Math.abs(green - from.g) +
        Math.abs(blue - from.b) +
        Math.abs(alpha - from.alpha * 255);
      if (far < 60) continue;
      found ??= { left: x, top: y, right: x, bottom: y };
      found.left = Math.min(found.left, x);
      found.right = Math.max(found.right, x);
      found.bottom = y;
    }
  }
  return found;
}

const compose = async (file: PictureFile, ...overlays: Overlay[]) => await withTexts(file, overlays, codec, typesetter);

test.each([
  ["top", 0, 1 / 3],
  ["center", 1 / 3, 2 / 3],
  ["bottom", 2 / 3, 1],
] as const)("a text at %s changes its third of the picture and nothing else", async (place, from, to) => {
  for (const mime of ["image/jpeg", "image/png"] as const) {
    const made = await compose(await plain(mime), { text: "FRESH BREAD", place });
    expect(made.mime).toBe(mime);
    const box = changed(await shownOf(made))!;
    expect(box.top).toBeGreaterThan(from * 512);
    expect(box.bottom).toBeLessThan(to * 512);
    expect((box.left + box.right) / 2).toBeCloseTo(256, -1);
  }
});

test("a text that is far too long stays in the picture and is all there", async () => {
  const box = changed(
    await shownOf(await compose(await plain("image/png"), { text: "WIDE WORDS ".repeat(45), place: "bottom" })),
  )!;
  expect(box.left).toBeGreaterThan(8);
  expect(box.right).toBeLessThan(504);
  expect(box.top).toBeGreaterThan(340);
  expect(box.bottom).toBeLessThan(504);
});

test.each([
  ["dark", { r: 20, g: 20, b: 30, alpha: 1 }, 255],
  ["light", { r: 240, g: 235, b: 220, alpha: 1 }, 0],
] as const)("over a %s picture the letters have the color that reads", async (_name, background, level) => {
  const shown = await shownOf(
    await compose(await plain("image/png", background), { text: "IIIIIIII", place: "center" }),
  );
  const row = Array.from({ length: 512 }, (_, x) => shown.at(x, 256)[0]);
  expect(row.filter((red) => red === level).length).toBeGreaterThan(40);
});

test("over half dark and half light there is an outline of the other color", async () => {
  const shown = await shownOf(await compose(await plain("image/png"), { text: "IIIIIIII", place: "center" }));
  const row = Array.from({ length: 512 }, (_, x) => shown.at(x, 256)[0]);
  expect(row.filter((red) => red === 255).length).toBeGreaterThan(40);
  expect(row.filter((red) => red === 0).length).toBeGreaterThan(20);
});

test("colors are those that were asked for, and what reads well needs no outline", async () => {
  const shown = await shownOf(
    await compose(await plain("image/png"), { text: "IIII", place: "center", color: "#ffff00", outline: "#ff0000" }),
  );
  const row = Array.from({ length: 512 }, (_, x) => shown.at(x, 256).slice(0, 3).join());
  expect(row).toContain("255,255,0");
  expect(row).toContain("255,0,0");
  const bare = await shownOf(
    await compose(await plain("image/png"), { text: "IIII", place: "center", color: "#ffff00" }),
  );
  const levels = new Set(Array.from({ length: 512 }, (_, x) => bare.at(x, 256)[0]));
  expect(Math.min(...levels)).toBe(90);
});

test("what is transparent stays so around the letters, which are not", async () => {
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const shown = await shownOf(await compose(await plain("image/png", clear), { text: "IIIIIIII", place: "center" }));
  expect(shown.at(10, 10)[3]).toBe(0);
  expect(shown.at(256, 500)[3]).toBe(0);
  const row = Array.from({ length: 512 }, (_, x) => shown.at(x, 256)[3]);
  expect(row.filter((alpha) => alpha === 255).length).toBeGreaterThan(60);
});

test("a picture that lies on its side is composed as it is shown", async () => {
  const bytes = await sharp({ create: { width: 512, height: 256, channels: 3, background: gray } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer();
  const made = await compose({ bytes: new Uint8Array(bytes), mime: "image/jpeg" }, { text: "UP", place: "top" });
  expect(made).toMatchObject({ width: 256, height: 512 });
  expect((await sharp(made.bytes).metadata()).orientation ?? 1).toBe(1);
  const box = changed(await shownOf(made))!;
  expect(box.bottom).toBeLessThan(512 / 3);
});

test("what a file says of its colors stays", async () => {
  const p3 = sharp({ create: { width: 64, height: 64, channels: 3, background: gray } }).withIccProfile("p3");
  for (const [mime, bytes] of [
    ["image/jpeg", await p3.clone().jpeg().toBuffer()],
    ["image/png", await p3.clone().png().toBuffer()],
  ] as const) {
    const made = await compose({ bytes: new Uint8Array(bytes), mime }, { text: "HI", place: "top" });
    expect((await sharp(made.bytes).metadata()).icc).toEqual((await sharp(bytes).metadata()).icc);
  }
});

test.each([
  ["markup", '</text><image href="http://127.0.0.1/x.png"/><script>alert(1)</script>'],
  ["entities", "&amp; &lt; &#0; &nbsp; ]]> <!-- <?xml"],
  ["control letters", "A\u0000\u0001\u0008\u000b\u001b\u007f\u0085\ufffe\uffffB"],
  ["half an emoji", "A\ud83dB\udc00C"],
  ["letters that no font has", "中文 🎂 שלום"],
  ["marks upon marks", `Z${"\u0301".repeat(200)}`],
  ["right to left", "\u202eABC\u202c"],
  ["500 letters", "Ж".repeat(500)],
])("%s is set as text, and breaks nothing", async (_name, text) => {
  const made = await compose(await plain("image/png"), { text, place: "center" });
  const shown = await shownOf(made);
  expect([shown.width, shown.height]).toEqual([512, 512]);
  expect(shown.at(256, 20)).toEqual([90, 90, 90, 255]);
});

test("what looks like markup is drawn letter by letter", async () => {
  const wide = (text: string) => typesetter.measure(text, "Anton");
  expect(wide("<b>")).toBeCloseTo(wide("<") + wide("b") + wide(">"));
  const [escaped, plainText] = await Promise.all(
    ["<script>", "&lt;script&gt;"].map(
      async (text) =>
        changed(await shownOf(await compose(await plain("image/png"), { text, place: "center", size: 0.05 })))!,
    ),
  );
  expect(plainText!.right - plainText!.left).toBeGreaterThan(escaped!.right - escaped!.left + 20);
});

test("a letter of the other font is drawn by it", async () => {
  const boxOf = async (text: string) =>
    changed(await shownOf(await compose(await plain("image/png"), { text, place: "center" })));
  expect(await boxOf("Ω")).not.toBeNull();
  expect(await boxOf("♫")).toBeNull();
  expect(await boxOf("∞")).not.toBeNull();
  expect(await boxOf("Ж ∞")).not.toBeNull();
});

const area = { x: 0, y: 0, width: 900, height: 100 };

/** How much of each pixel a line of white letters covers. */
function drawn(text: string, family: FontFamily = "Noto Sans"): Uint8Array {
  const lines = [{ text, baseline: 75 }];
  const overlay = { text, place: "top" } as const;
  const pixels = typesetter.draw(
    { overlay, family, fontSize: 60, lines, box: area, color: "#ffffff", outline: null },
    area,
    900,
  );
  return pixels.filter((_, at) => at % 4 === 3);
}

const files = {
  Anton: "anton/400Regular/Anton_400Regular",
  "Noto Sans": "noto-sans/700Bold/NotoSans_700Bold",
} as const;

/** The same, as the renderer sets text itself. */
function rendered(text: string, family: FontFamily): Uint8Array {
  const fontBuffers = [files[family], files["Noto Sans"]].map((name) =>
    readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/${name}.ttf`)),
  );
  const font = `font-family="${family}" font-weight="${family === "Anton" ? 400 : 700}" font-size="60"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="100"><text x="450" y="75" text-anchor="middle" ${font} fill="#ffffff">${text}</text></svg>`;
  return new Resvg(svg, { font: { fontBuffers } }).render().pixels.filter((_, at) => at % 4 === 3);
}

test.each([
  ["Anton", "AVATAR, To You: “ÄŁÇ” 1/2"],
  ["Anton", "π ∞ ½ €5"],
  ["Noto Sans", "Ποιος έφαγε τα ΜΠΙΣΚΟΤΑ; ΐ"],
  ["Noto Sans", "Тарту ГУДА Їжак ўќң — jam"],
  ["Noto Sans", "q\u0303 m\u0301"],
] as const)("letters of %s stand where another typesetter sets them: %s", (family, words) => {
  const [ours, theirs] = [drawn(words, family), rendered(words, family)];
  expect(ours.some((level) => level > 0)).toBe(true);
  expect(ours.filter((level, at) => Math.abs(level - theirs[at]!) > 40).length).toBeLessThan(40);
});

/** Where the letters of a line begin and end, and how many gaps are between them; pixels. */
function extentOf(pixels: Uint8Array) {
  const covered = (rows: number, columns: number, at: (row: number, column: number) => number) =>
    Array.from({ length: rows }, (_, row) => row).filter((row) =>
      Array.from({ length: columns }, (_, column) => pixels[at(row, column)]!).some((level) => level > 100),
    );
  const rows = covered(area.height, area.width, (y, x) => y * area.width + x);
  const columns = covered(area.width, area.height, (x, y) => y * area.width + x);
  const gaps = columns.filter((column, at) => at > 0 && column - columns[at - 1]! > 6).length;
  return { top: rows[0]!, bottom: rows.at(-1)!, left: columns[0]!, right: columns.at(-1)!, gaps };
}

test("letters of Devanagari join, and its words stay apart", () => {
  const wide = (text: string) => typesetter.measure(text, "Noto Sans");
  expect(wide("क्ष")).toBeLessThan(0.8 * (wide("क") + wide("ष")));
  // Unjoined, its sign would hang below.
  expect(extentOf(drawn("क्ष")).bottom).toBeLessThan(extentOf(drawn("क्")).bottom - 5);
  expect(extentOf(drawn("किसी ने रोटी को क्या")).gaps).toBe(4);
  expect(wide("JAM ताज़ा क्ष")).toBeCloseTo(wide("JAM ") + wide("ताज़ा क्ष"));
});

test("an accent stands over its letter and takes no room", () => {
  expect(typesetter.measure("q\u0303", "Noto Sans")).toBeCloseTo(typesetter.measure("q", "Noto Sans"));
  const [bare, accented] = [extentOf(drawn("q")), extentOf(drawn("q\u0303"))];
  expect(accented).toEqual({ ...bare, top: accented.top });
  expect(accented.top).toBeLessThan(bare.top - 8);
});

test("what is measured is what is drawn", () => {
  for (const [text, family] of [
    ["HAVATAVATAVATAVATH", "Anton"],
    ["НГУДАТУДАН", "Noto Sans"],
    ["मक्षकिसीम", "Noto Sans"],
  ] as const) {
    const aroundInk = (words: string) => {
      const { left, right } = extentOf(drawn(words, family));
      return 60 * typesetter.measure(words, family) - (right - left);
    };
    expect(Math.abs(aroundInk(text) - aroundInk(text[0]!))).toBeLessThan(2);
  }
});
