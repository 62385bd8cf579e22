import { expect, test } from "vitest";
import { tileAfterKey } from "./grid-keys.ts";

const grid = { columns: 4, total: 10, rowsOfScreen: 2 };

test.each([
  ["ArrowRight", 3, 4],
  ["ArrowLeft", 4, 3],
  ["ArrowLeft", 0, 0],
  ["ArrowRight", 9, 9],
  ["ArrowDown", 1, 5],
  ["ArrowUp", 5, 1],
  ["ArrowUp", 2, 2],
  ["Home", 7, 0],
  ["End", 0, 9],
  ["PageUp", 9, 1],
  ["PageDown", 1, 9],
])("%s leads from tile %i to %i", (key, from, to) => {
  expect(tileAfterKey(key, from, grid)).toBe(to);
});

test("down from above a short last row reaches its last tile", () => {
  expect(tileAfterKey("ArrowDown", 7, grid)).toBe(9);
  expect(tileAfterKey("ArrowDown", 9, grid)).toBe(9);
});

test("other keys and an empty grid lead nowhere", () => {
  expect(tileAfterKey("a", 1, grid)).toBeNull();
  expect(tileAfterKey("Home", 0, { ...grid, total: 0 })).toBeNull();
});
