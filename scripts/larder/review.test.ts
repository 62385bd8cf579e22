import { expect, test } from "vitest";
import { describeReview } from "./review.ts";

test.each([
  [0, 0, "No picture is ready."],
  [1, 1, "1 picture approved"],
  [3, 2, "2 of 3 pictures approved; the rest are not there or in another state"],
])("a decision about %d pictures that fitted %d is told", (asked, changed, text) =>
  expect(describeReview("approved", asked, changed)).toBe(text),
);
