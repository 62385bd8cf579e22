import { describe, expect, test } from "vitest";
import { fitHeadline } from "./fit-headline.ts";

/** Letters that are all half as wide as high. */
const widthOf = (text: string) => text.length / 2;

describe("a headline", () => {
  test("stands in one line where that is as large as it may be", () => {
    const box = { width: 900, height: 500, largest: 90 };
    expect(fitHeadline("Honey", box, widthOf)).toEqual({ lines: ["Honey"], size: 90 });
  });

  test("is broken where it becomes larger by it, into lines of about a length", () => {
    const box = { width: 500, height: 500, largest: 90 };
    const { lines } = fitHeadline("Rustic sourdough bread on a wooden board", box, widthOf);
    expect(lines).toEqual(["Rustic", "sourdough", "bread on a", "wooden board"]);
  });

  test.each([
    { width: 60, height: 600, largest: 90 },
    { width: 900, height: 40, largest: 90 },
  ])("stays within its box, however narrow or low: %o", (box) => {
    const { lines, size } = fitHeadline("Jar of strawberry jam", box, widthOf);
    expect(size * lines.length).toBeLessThan(box.height);
    expect(size * Math.max(...lines.map(widthOf))).toBeLessThan(box.width);
  });

  test("of nothing has no lines", () => {
    expect(fitHeadline("  ", { width: 900, height: 500, largest: 90 }, widthOf).lines).toEqual([]);
  });
});
