import { expect, test } from "vitest";
import { moveInGrid, rangeOf } from "./selection.ts";

const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];

test("a range goes from one picture to another, in either direction", () => {
  expect(rangeOf(ids, "b", "d")).toEqual(["b", "c", "d"]);
  expect(rangeOf(ids, "d", "b")).toEqual(["b", "c", "d"]);
});

test("a range whose beginning has left is only its end", () => {
  expect(rangeOf(ids, "z", "b")).toEqual(["b"]);
  expect(rangeOf(ids, null, "b")).toEqual(["b"]);
  expect(rangeOf(ids, "a", "z")).toEqual([]);
});

test("arrows walk through the grid and stop at its edges", () => {
  expect(moveInGrid(ids, "b", "ArrowRight", 3)).toBe("c");
  expect(moveInGrid(ids, "b", "ArrowDown", 3)).toBe("e");
  expect(moveInGrid(ids, "e", "ArrowUp", 3)).toBe("b");
  expect(moveInGrid(ids, "b", "ArrowUp", 3)).toBe("b");
  expect(moveInGrid(ids, "h", "ArrowRight", 3)).toBe("h");
  expect(moveInGrid(ids, "a", "ArrowLeft", 3)).toBe("a");
});

test("down leads into a last row that is shorter", () => {
  expect(moveInGrid(ids, "f", "ArrowDown", 3)).toBe("h");
  expect(moveInGrid(ids, "g", "ArrowDown", 3)).toBe("g");
});

test("from nowhere, an arrow leads to the first picture", () => {
  expect(moveInGrid(ids, null, "ArrowDown", 3)).toBe("a");
  expect(moveInGrid([], null, "ArrowDown", 3)).toBeNull();
});
