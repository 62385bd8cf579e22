import { expect, test } from "vitest";
import { describeReview } from "./review.ts";

test.each([
  [0, 0, 0, "No picture is ready."],
  [1, 1, 0, "1 picture approved"],
  [3, 2, 0, "2 of 3 pictures approved; the rest are not there or in another state"],
  [3, 2, 1, "2 of 3 pictures approved; in 1 the product differs from its photo (--with-flaws approves them)"],
  [
    ...[3, 1, 1],
    "1 of 3 pictures approved; in 1 the product differs from its photo (--with-flaws approves them); the rest are not there or in another state",
  ],
] as [number, number, number, string][])(
  "a decision about %d pictures that fitted %d, of which %d are flawed, is told",
  (asked, changed, flawed, text) => expect(describeReview("approved", asked, changed, flawed)).toBe(text),
);
