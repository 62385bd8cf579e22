import { expect, test } from "vitest";
import { fontFamilyOf, layOutTexts, settableText } from "./overlay-layout.ts";
import type { Overlay } from "./recipes.ts";

/** Letters are half as wide as they are high. */
const measure = (text: string) => [...text].length / 2;
const square = { width: 1000, height: 1000 };
const top = (text: string, more: Partial<Overlay> = {}): Overlay => ({ text, place: "top", ...more });
const linesOf = (overlay: Overlay, picture = square) =>
  layOutTexts([overlay], picture, measure).flatMap(({ lines }) => lines.map(({ text }) => text));

test("a short text stands on one line, in the size that was asked for, in the middle", () => {
  const [text] = layOutTexts([top("HELLO", { size: 0.2 })], square, measure);
  expect(text).toMatchObject({ fontSize: 200, lines: [{ text: "HELLO" }], box: { x: 250, width: 500 } });
});

test("on a wide picture words are larger than its height tells, on a thumbnail large enough to be read", () => {
  const sizeOn = (width: number, height: number) =>
    layOutTexts([top("JAM", { size: 0.05 })], { width, height }, measure)[0]?.fontSize;
  expect(sizeOn(1920, 600)).toBeCloseTo(48);
  expect(sizeOn(1920, 1080)).toBeCloseTo(54);
  expect(sizeOn(1024, 1536)).toBeCloseTo(76.8);
  expect(sizeOn(150, 150)).toBe(10);
});

test("a long one is broken at words, into lines about as wide as each other", () => {
  expect(linesOf(top("one does not simply walk into the bakery"))).toEqual([
    "one does not simply",
    "walk into the bakery",
  ]);
});

test("a line break stays one, and idle space goes", () => {
  expect(linesOf(top("  ONE \t DAY\r\n\n SALE  "))).toEqual(["ONE DAY", "SALE"]);
});

test("a word that is wider than the picture makes the text smaller, and is broken only where that is not enough", () => {
  const [smaller] = layOutTexts([top("M".repeat(24))], square, measure);
  expect(smaller?.lines).toHaveLength(1);
  expect(smaller?.fontSize).toBeLessThan(100);
  const [broken] = layOutTexts([top("M".repeat(200))], square, measure);
  expect(broken?.lines.length).toBeGreaterThan(1);
  expect(broken?.lines.map(({ text }) => text).join("")).toBe("M".repeat(200));
});

test("a mark stays on its letter where a word is broken", () => {
  const lines = linesOf(top("q\u0323".repeat(150)));
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.filter((line) => !line.startsWith("q"))).toEqual([]);
});

const sizes = [square, { width: 1792, height: 256 }, { width: 256, height: 1792 }, { width: 16, height: 16 }];
const loads: [string, Overlay[]][] = (["top", "center", "bottom"] as const).flatMap((place) => [
  [`one text of 500 letters, ${place}`, [{ text: "words and ".repeat(50), place }]],
  [`one word of 500 letters, ${place}`, [{ text: "M".repeat(500), place }]],
  [
    `ten texts of the largest size, ${place}`,
    Array.from({ length: 10 }, () => ({ text: "LARGE TEXT", place, size: 0.5 })),
  ],
  [`ten texts of 500 letters, ${place}`, Array.from({ length: 10 }, () => ({ text: "words ".repeat(83), place }))],
  [`500 lines, ${place}`, [{ text: "a\n".repeat(250), place }]],
]);

test.each(loads)("%s: none leaves its third of the picture, and none lies over another", (_name, overlays) => {
  for (const picture of sizes) {
    const third = { top: 0, center: 1, bottom: 2 }[overlays[0]!.place];
    let above = Number.NEGATIVE_INFINITY;
    for (const { box } of layOutTexts(overlays, picture, measure)) {
      expect(box.x).toBeGreaterThan(0);
      expect(box.x + box.width).toBeLessThan(picture.width);
      expect(box.y).toBeGreaterThanOrEqual(Math.max(above, (third * picture.height) / 3) - 0.001);
      expect(box.y + box.height).toBeLessThanOrEqual(((third + 1) * picture.height) / 3 + 0.001);
      above = box.y + box.height;
    }
  }
});

test("texts of one place stand in their order, those of three places apart", () => {
  const texts = layOutTexts(
    [{ text: "C", place: "bottom" }, top("A"), { text: "B", place: "center" }, top("A2")],
    square,
    measure,
  );
  const byHeight = texts.toSorted((one, other) => one.box.y - other.box.y);
  expect(byHeight.map(({ overlay }) => overlay.text)).toEqual(["A", "A2", "B", "C"]);
});

test("what cannot be seen is not set, and a text of nothing else is none", () => {
  expect(settableText("A\u0000\u0007\u200b\u202eB\ufeff\ufe0f\ud800C")).toBe("ABC\ufffd".replace("C\ufffd", "\ufffdC"));
  expect(layOutTexts([top("\u200b \n")], square, measure)).toEqual([]);
});

test.each([
  ["Ünïcôde — “quotes” €5 & 100%", "Anton"],
  ["Tiếng Việt", "Anton"],
  ["Ελληνικά", "Noto Sans"],
  ["Привет, world", "Noto Sans"],
])("%s is in %s", (text, family) => {
  expect(fontFamilyOf(text)).toBe(family);
});

test("what is measured is measured once, however often the text is made smaller", () => {
  const asked: string[] = [];
  const [text] = layOutTexts([top("M".repeat(300)), top("M MM M".repeat(20))], square, (words) => {
    asked.push(words);
    return measure(words);
  });
  expect(text?.fontSize).toBeLessThan(60);
  expect(asked).toEqual([...new Set(asked)]);
});
