import { describe, expect, test } from "vitest";
import { geometryOf, pagesOf, rowsToDraw, tileSizes } from "./grid-geometry.ts";

describe("geometryOf", () => {
  test.each([
    [328, { small: 3, medium: 2, large: 1 }],
    [1150, { small: 7, medium: 5, large: 3 }],
  ])("%i pixels hold so many tiles of each size", (width, columns) => {
    for (const size of tileSizes) expect(geometryOf(width, 800, size).columns).toBe(columns[size]);
  });

  test.each([
    [328, 600],
    [2272, 1440],
    [3600, 2160],
    [7000, 4320],
  ])("on %i x %i pixels under 300 tiles are drawn", (width, height) => {
    for (const size of tileSizes) {
      const geometry = geometryOf(width, height, size);
      for (const offset of [0, 5_001, 123_456.5]) {
        const { first, end } = rowsToDraw(offset, height, 100_000, geometry);
        expect((end - first) * geometry.columns).toBeLessThan(300);
      }
    }
  });
});

describe("rowsToDraw", () => {
  const geometry = { columns: 4, rowHeight: 100, spareRows: 2 };

  test("draws what is seen and the spare rows", () => {
    expect(rowsToDraw(1_050, 300, 1_000, geometry)).toEqual({ first: 8, end: 16 });
  });

  test("stays inside the grid at both ends and when it is empty", () => {
    expect(rowsToDraw(-400, 300, 1_000, geometry)).toEqual({ first: 0, end: 2 });
    expect(rowsToDraw(99_900, 300, 1_000, geometry)).toEqual({ first: 997, end: 1_000 });
    expect(rowsToDraw(0, 300, 0, geometry)).toEqual({ first: 0, end: 0 });
  });
});

describe("pagesOf", () => {
  test("names each page that is touched once", () => {
    expect(pagesOf({ first: 0, end: 40 }, 10_000, 100)).toEqual([0]);
    expect(pagesOf({ first: 95, end: 301 }, 10_000, 100)).toEqual([0, 1, 2, 3]);
    expect(pagesOf({ first: 100, end: 200 }, 10_000, 100)).toEqual([1]);
  });

  test("names no page beyond the last tile", () => {
    expect(pagesOf({ first: 90, end: 180 }, 100, 100)).toEqual([0]);
    expect(pagesOf({ first: 0, end: 40 }, 0, 100)).toEqual([]);
  });
});
