import { expect, test } from "vitest";
import { readPalette } from "./read-palette.ts";

const warmBright = [
  { hex: "#f7ecd4", percentage: 60 },
  { hex: "#c69c6d", percentage: 25 },
  { hex: "#6f4424", percentage: 15 },
];

test("readPalette names colors by their share of the pixels", () => {
  expect(readPalette(warmBright)?.colors).toEqual([
    { word: "cream", share: 60 },
    { word: "tan", share: 25 },
    { word: "brown", share: 15 },
  ]);
});

test("readPalette adds up shades of one name", () => {
  const reading = readPalette([
    { hex: "#ffffff", percentage: 40 },
    { hex: "#6f4424", percentage: 35 },
    { hex: "#8b5a2b", percentage: 25 },
  ]);
  expect(reading?.colors[0]).toEqual({ word: "brown", share: 60 });
});

test("readPalette tells bright and warm from dark and cool", () => {
  const bright = readPalette(warmBright);
  expect([bright?.brightness.word, bright?.temperature.word]).toEqual(["bright", "warm"]);
  const dark = readPalette([
    { hex: "#14264b", percentage: 70 },
    { hex: "#243b6b", percentage: 30 },
  ]);
  expect([dark?.brightness.word, dark?.temperature.word]).toEqual(["dark", "cool"]);
});

test("readPalette calls grays neutral and muted, pure hues vibrant", () => {
  const gray = readPalette([{ hex: "#8c8c8c", percentage: 100 }]);
  expect([gray?.temperature.word, gray?.saturation.word]).toEqual(["neutral", "muted"]);
  expect(readPalette([{ hex: "#e53935", percentage: 100 }])?.saturation.word).toBe("vibrant");
});

test("readPalette has nothing to say about an empty palette", () => {
  expect(readPalette([])).toBeNull();
});
