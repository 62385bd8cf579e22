import { expect, test } from "vitest";
import { productStrings } from "../../../strings/products-one.ts";
import { tallyOf } from "./tally.ts";

test("a scene that is flagged is made, and is to be looked at", () => {
  const tally = tallyOf((["ready", "flagged", "failed", "working", "waiting"] as const).map((status) => ({ status })));
  expect(tally).toEqual({ all: 5, made: 2, flagged: 1, failed: 1 });
  expect(productStrings.tally(tally)).toBe("2 of 5 scenes made, 1 to look at, 1 failed");
});
