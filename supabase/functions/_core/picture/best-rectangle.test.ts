import { describe, expect, test } from "vitest";
import { bestRectangle } from "./best-rectangle.ts";

const never = Number.NEGATIVE_INFINITY;
/** `#` is never covered, `.` is worth 1, `-` costs 1. */
const cellsOf = (...lines: string[]) => ({
  columns: lines[0]!.length,
  rows: lines.length,
  worth: Float64Array.from(lines.join(""), (sign) => ({ "#": never, ".": 1, "-": -1 })[sign]!),
});

describe("the best rectangle", () => {
  test("is the largest where all cells are worth the same", () => {
    const cells = cellsOf("..#.....", "..#.....", "........");
    expect(bestRectangle(cells, 1, 1)).toEqual({ column: 3, row: 0, columns: 5, rows: 3, worth: 15 });
  });

  test("covers a cell that costs something, where more is won beyond it", () => {
    expect(bestRectangle(cellsOf("..-..."), 1, 1)).toMatchObject({ column: 0, columns: 6, worth: 4 });
    expect(bestRectangle(cellsOf("..#..."), 1, 1)).toMatchObject({ column: 3, columns: 3, worth: 3 });
  });

  test("has the columns and rows that are asked for at least", () => {
    expect(bestRectangle(cellsOf("....", "####", "..##", "..##"), 2, 2)).toMatchObject({ row: 2, columns: 2, rows: 2 });
    expect(bestRectangle(cellsOf("....", "####", "..##"), 2, 2)).toBeNull();
    expect(bestRectangle(cellsOf("..-#"), 3, 1)).toMatchObject({ column: 0, columns: 3, worth: 1 });
  });

  test("is none where nothing is worth something", () => {
    expect(bestRectangle(cellsOf("---", "-#-"), 1, 1)).toBeNull();
  });

  test("is what trying all of them finds", () => {
    let state = 7;
    const random = (below: number) => {
      state = (state * 48271) % 2147483647;
      return state % below;
    };
    for (let round = 0; round < 300; round++) {
      const [columns, rows] = [1 + random(7), 1 + random(6)];
      const worth = Float64Array.from({ length: columns * rows }, () => (random(6) === 0 ? never : random(9) - 4));
      const [wide, high] = [1 + random(3), 1 + random(3)];
      const found = bestRectangle({ columns, rows, worth }, wide, high);
      expect(found?.worth ?? 0).toBe(mostOf(columns, rows, worth, wide, high));
      if (found === null) continue;
      expect(found.columns).toBeGreaterThanOrEqual(wide);
      expect(found.rows).toBeGreaterThanOrEqual(high);
      const { column, row } = found;
      expect(sum(columns, worth, column, row, column + found.columns, row + found.rows)).toBe(found.worth);
    }
  });
});

function mostOf(columns: number, rows: number, worth: Float64Array, wide: number, high: number): number {
  let most = 0;
  for (let top = 0; top < rows; top++) {
    for (let bottom = top + high; bottom <= rows; bottom++) {
      for (let left = 0; left < columns; left++) {
        for (let right = left + wide; right <= columns; right++) {
          most = Math.max(most, sum(columns, worth, left, top, right, bottom));
        }
      }
    }
  }
  return most;
}

function sum(columns: number, worth: Float64Array, left: number, top: number, right: number, bottom: number): number {
  let total = 0;
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) total += worth[y * columns + x]!;
  return total;
}
