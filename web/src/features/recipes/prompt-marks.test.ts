import { expect, test } from "vitest";
import { marksOf, unknownSlots } from "./prompt-marks.ts";

const names = new Set(["NAME", "SURFACE"]);
const told = (prompt: string) =>
  marksOf(prompt, names)
    .filter(({ mark }) => mark !== null)
    .map(({ text, mark }) => `${mark}: ${text}`);

test.each([
  ["A tart", []],
  ["For [NAME] on [SURFACE|oak]", ["slot: [NAME]", "slot: [SURFACE|oak]"]],
  ["[NAME][NAME]", ["slot: [NAME]", "slot: [NAME]"]],
  ["For [GUEST] and [nobody]", ["unknown: [GUEST]"]],
  ["A {red|blue} jar", ["variation: {red|blue}"]],
  ["A {jar} of {}", []],
  [
    "A {[NAME|x]|[GUEST] tin} jar",
    ["variation: {", "slot: [NAME|x]", "variation: |", "unknown: [GUEST]", "variation:  tin}"],
  ],
  ["\\[NAME] \\{a|b\\}", []],
  ["[NAME", []],
])("%s", (prompt, expected) => {
  expect(told(prompt)).toEqual(expected);
  expect(
    marksOf(prompt, names)
      .map(({ text }) => text)
      .join(""),
  ).toBe(prompt);
});

test("slots without a field are told once, also those of texts over the picture; a style's PROMPT is none of them", () => {
  const recipe = {
    kind: "style",
    prompt: "[PROMPT] for [GUEST|you] by [NAME]",
    fields: [{ name: "NAME" }],
    overlays: [{ text: "[TOP] [GUEST]" }],
  };
  expect(unknownSlots(recipe)).toEqual(["GUEST", "TOP"]);
  expect(unknownSlots({ ...recipe, kind: "template" })).toEqual(["PROMPT", "GUEST", "TOP"]);
});
