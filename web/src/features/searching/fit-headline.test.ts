import { describe, expect, test } from "vitest";
import { fitHeadline } from "./fit-headline.ts";

describe("a headline", () => {
  test("stands in one line where that is as large as it may be", () => {
    expect(fitHeadline("Honey", { width: 900, height: 500 }, 90)).toEqual({ lines: ["Honey"], size: 90 });
  });

  test("is broken where it becomes larger by it, into lines of about a length", () => {
    const { lines } = fitHeadline("Rustic sourdough bread on a wooden board", { width: 500, height: 500 }, 90);
    expect(lines).toEqual(["Rustic", "sourdough", "bread on a", "wooden board"]);
  });

  test("stays within its box, however narrow or low", () => {
    for (const box of [
      { width: 60, height: 600 },
      { width: 900, height: 40 },
    ]) {
      const { lines, size } = fitHeadline("Jar of strawberry jam", box, 90);
      expect(size * lines.length).toBeLessThan(box.height);
      expect(size * 0.34 * Math.max(...lines.map((line) => line.length))).toBeLessThan(box.width);
    }
  });

  test("of nothing has no lines", () => {
    expect(fitHeadline("  ", { width: 900, height: 500 }, 90).lines).toEqual([]);
  });
});
