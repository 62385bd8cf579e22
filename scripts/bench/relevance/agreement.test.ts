import { expect, test } from "vitest";
import { agreementOf } from "./agreement.ts";

const judged = (...pairs: string[]) =>
  pairs.map((pair) => {
    const [one = "", other = ""] = pair.split(" ");
    return { one, other };
  });

test("the same label agrees, whichever it is", () => {
  expect(agreementOf(judged("strong strong", "weak weak", "good weak", "strong good"))).toMatchObject({
    answers: 4,
    agree: 0.5,
    strong_agree: 0.5,
  });
});

test("who calls nearly everything weak agrees by chance, which is told", () => {
  expect(agreementOf(judged("weak weak", "weak weak", "weak weak", "weak strong"))).toEqual({
    answers: 4,
    agree: 0.75,
    by_chance: 0.75,
    strong_agree: 0,
  });
});

test("has nothing to say of strong where nothing is", () => {
  expect(agreementOf(judged("weak good")).strong_agree).toBeNull();
});
