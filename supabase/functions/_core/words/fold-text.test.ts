import { expect, test } from "vitest";
import { foldText } from "./fold-text.ts";

test("foldText drops case and Latin diacritics", () => {
  expect(foldText("Crème BRÛLÉE")).toBe("creme brulee");
});

test("foldText unifies full-width letters and ligatures", () => {
  expect(foldText("ＪＡＭ ﬁg")).toBe("jam fig");
});

test("foldText keeps scripts whose marks are letters", () => {
  expect(foldText("चीनी 한과")).toBe("चीनी 한과");
});

test("foldText leaves nothing that a Postgres text refuses", () => {
  expect(foldText("a\u0000b\ud800c")).toBe("a b\ufffdc");
});
