import { expect, test } from "vitest";
import type { WinLine } from "../../../../../shared/wins.ts";
import { byModel, byRecipe } from "./sum-wins.ts";

const line = (
  model_id: string | null,
  slugs: readonly [string | null, string | null],
  wins: number,
  usd: string,
): WinLine => ({
  model_id,
  recipe_slug: slugs[0],
  style_slug: slugs[1],
  pictures: 4,
  wins,
  usd,
});
const lines = [
  line("a", ["toy", "anime"], 1, "0.1"),
  line("b", [null, "anime"], 3, "0.2"),
  line("b", [null, null], 0, "0.000001"),
  line(null, [null, null], 0, "0"),
];

test("a model's wins are summed over its recipes, with what each has cost to the last digit", () => {
  expect(byModel(lines)).toEqual([
    { key: "b", pictures: 8, wins: 3, share: 0.375, usdPerWin: "0.066667" },
    { key: "a", pictures: 4, wins: 1, share: 0.25, usdPerWin: "0.1" },
    { key: null, pictures: 4, wins: 0, share: 0, usdPerWin: null },
  ]);
});

test("what was made after a template in a style counts for both", () => {
  expect(byRecipe(lines).map(({ key, wins, pictures }) => [key, wins, pictures])).toEqual([
    ["anime", 4, 8],
    ["toy", 1, 4],
    [null, 0, 8],
  ]);
});

test("before anybody chose there is nothing to sum", () => {
  expect(byModel([])).toEqual([]);
});
