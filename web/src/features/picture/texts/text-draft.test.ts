import { expect, test } from "vitest";
import type { Overlay } from "../../../../../shared/recipes.ts";
import { draftOf, emptyText, overlaysOf } from "./text-draft.ts";

test("texts that were not changed are saved as they were", () => {
  const overlays: Overlay[] = [
    { text: "TOP", place: "top", size: 0.12, color: "#ffffff", outline: "#000000" },
    { text: "BOTTOM", place: "bottom" },
  ];
  expect(overlaysOf(overlays.map(draftOf))).toEqual(overlays);
});

test("a text that says nothing is none", () => {
  expect(overlaysOf([emptyText("top"), { ...emptyText("bottom"), text: " \n" }])).toEqual([]);
});

test.each([
  [900, 0.5],
  [0, 0.02],
  [Number.NaN, 0.1],
])("a size of %s %% is one that a text can have", (size, expected) => {
  expect(overlaysOf([{ ...emptyText("top"), text: "A", size }])[0]?.size).toBe(expected);
});
