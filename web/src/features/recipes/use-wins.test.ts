import { expect, test } from "vitest";
import { winsByRecipe } from "./use-wins.ts";

test("wins are summed up by recipe over all models, those of a template for its style as well", () => {
  const sums = winsByRecipe([
    { recipe_slug: "loaf", style_slug: null, pictures: 3, wins: 1 },
    { recipe_slug: "loaf", style_slug: "anime", pictures: 2, wins: 2 },
    { recipe_slug: null, style_slug: "anime", pictures: 5, wins: 0 },
    { recipe_slug: "grunge", style_slug: "grunge", pictures: 1, wins: 1 },
    { recipe_slug: null, style_slug: null, pictures: 9, wins: 9 },
  ]);
  expect(Object.fromEntries(sums)).toEqual({
    loaf: { pictures: 5, wins: 3 },
    anime: { pictures: 7, wins: 2 },
    grunge: { pictures: 1, wins: 1 },
  });
});
