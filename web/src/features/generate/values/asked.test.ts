import { describe, expect, test } from "vitest";
import type { RecipeField } from "../../../../../shared/recipes.ts";
import { catalogOf, recipeNamed } from "../../making/catalog/testing-catalog.ts";
import { emptyForm, type FormValues } from "../form/values.ts";
import { askedFields, askedTokens, openFields, shownValues, valueFaults } from "./asked.ts";

const picture = "6a2c2f0e-0000-4000-8000-000000000001";
const fields: RecipeField[] = [
  { name: "NAME", type: "text", required: true, max_length: 5000 },
  { name: "SURFACE", type: "choice", choices: ["slate", "linen"], default: "slate" },
  { name: "COLOR", type: "color" },
  { name: "AGE", type: "number", min: 1, max: 9 },
  { name: "FACE", type: "picture" },
];
const catalog = catalogOf({
  templates: [
    recipeNamed("card", { prompt: "[NAME], [AGE], on [SURFACE] in [COLOR], with [EXTRA|nothing] else", fields }),
    recipeNamed("bare", { prompt: "A loaf" }),
  ],
  styles: [
    recipeNamed("inked", {
      kind: "style",
      prompt: "[PROMPT] in [INK] on [SURFACE]",
      fields: [
        { name: "PROMPT", type: "text" },
        { name: "INK", type: "color", default: "#112233" },
        { name: "LOOK", type: "picture" },
      ],
    }),
  ],
});
const form = (values: Partial<FormValues>): FormValues => ({ ...emptyForm, ...values });
const card = (tokens: Record<string, string>, more: Partial<FormValues> = {}) =>
  form({ source: "template", template: "card", tokens, ...more });
const namesOf = (values: FormValues) => askedFields(values, catalog).map(({ name }) => name);

describe("what can be filled in", () => {
  test("are the fields of a template, its slots without one, and what the style asks for besides, each once", () => {
    expect(namesOf(card({}))).toEqual(["NAME", "SURFACE", "COLOR", "AGE", "FACE", "EXTRA"]);
    expect(namesOf(card({}, { style: "inked" }))).toEqual([
      ...["NAME", "SURFACE", "COLOR", "AGE", "FACE", "EXTRA"],
      ...["INK", "LOOK"],
    ]);
  });

  test("are the slots of the prompts, where a style has no field for them", () => {
    const prompts = "For [NAME] and [NAME|you]\n\\[ESCAPED] in [INK]";
    expect(namesOf(form({ prompts }))).toEqual(["NAME", "INK"]);
    expect(namesOf(form({ prompts, style: "inked" }))).toEqual(["INK", "LOOK", "SURFACE", "NAME"]);
  });

  test("is nothing of a template while the form is about own words, and nothing of words beside a template", () => {
    expect(namesOf(card({}, { source: "words", prompts: "[HERS]" }))).toEqual(["HERS"]);
    expect(namesOf(form({ source: "template", template: "bare", prompts: "[HERS]" }))).toEqual([]);
    expect(namesOf(form({ operation: "remove_background", prompts: "[HERS]", style: "inked" }))).toEqual([]);
  });
});

test("only what is asked for is sent, trimmed, and neither blanks nor another template's choice", () => {
  const tokens = { NAME: " Ann ", SURFACE: "marble", COLOR: "  ", GONE: "x", EXTRA: "a hat", FACE: picture };
  expect(askedTokens(card(tokens), catalog)).toEqual({ NAME: "Ann", EXTRA: "a hat", FACE: picture });
});

test("an input shows what is written, as it is written", () => {
  expect(shownValues(fields, { NAME: " A", SURFACE: "marble" })).toEqual({ NAME: " A", COLOR: "", AGE: "", FACE: "" });
});

test("values that do not fit are told by their fields, in words", () => {
  const wrong = card({ NAME: "x".repeat(1001), COLOR: "red", AGE: "10", FACE: "her", SURFACE: "marble" });
  expect(valueFaults(wrong, catalog)).toEqual({
    // A request takes no longer one, whatever the field allows.
    NAME: "Use 1000 characters at most",
    COLOR: "Use a hex color such as #f4d35e",
    AGE: "Use 9 or less",
    FACE: "Choose a picture of the library, by its id",
  });
  expect(valueFaults(card({ NAME: "Ann", COLOR: "#AABBCC", AGE: " 3 ", FACE: picture }), catalog)).toEqual({});
});

test("what has to be filled in and is not is told; a blank fills nothing", () => {
  expect(openFields(card({ NAME: "  " }), catalog).map(({ name }) => name)).toEqual(["NAME"]);
  expect(openFields(card({ NAME: "Ann" }), catalog)).toEqual([]);
});

test("a picture that only the style names is a reference, and no token", () => {
  expect(askedTokens(form({ prompts: "jam", style: "inked", tokens: { LOOK: picture } }), catalog)).toEqual({});
});
