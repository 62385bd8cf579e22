import { expect, test } from "vitest";
import { usualStand } from "../../../../../shared/stands.ts";
import { standWords } from "./stand-words.ts";

test("where a product stands is told in percent, its light by the side it comes from", () => {
  expect(standWords(usualStand)).toBe(
    "Its middle at 50 %, its base at 80 %, at most 50 % wide and 55 % high, light 50 % from the left and 80 % from above, shadow 50 %",
  );
  expect(standWords({ ...usualStand, x: 0.455, light: [0, 1] })).toContain(
    "light 0 % from the right and 100 % from below",
  );
});
