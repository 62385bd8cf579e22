import { expect, test } from "vitest";
import { describeWins } from "./wins.ts";

const line = { model_id: "oven-1", recipe_slug: null, style_slug: "anime", pictures: 6, wins: 3, usd: "0.2" };

test("wins are told with their share and what one has cost", () => {
  const lost = { ...line, model_id: null, style_slug: null, wins: 0 };
  const [head, ...lines] = describeWins([line, lost]).split("\n");
  expect(head?.trim().split(/ {2,}/)).toEqual([
    "model",
    "recipe",
    "style",
    "wins",
    "compared",
    "share",
    "cost per win",
  ]);
  expect(lines.map((text) => text.trim().split(/ {2,}/))).toEqual([
    ["oven-1", "-", "anime", "3", "6", "50 %", "$0.066667"],
    ["(uploaded)", "-", "-", "0", "6", "0 %", "-"],
  ]);
});

test("before anybody picked there is a sentence", () => {
  expect(describeWins([])).toBe("Nobody has picked a winner yet.");
});
