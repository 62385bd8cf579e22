import { expect, test } from "vitest";
import type { BatchQuote } from "../../../../../shared/batch-quotes.ts";
import type { RecipeField } from "../../../../../shared/recipes.ts";
import { catalogOf, modelNamed, recipeNamed } from "../../making/catalog/testing-catalog.ts";
import { modelsOf } from "./chosen.ts";
import { type Draft, emptyDraft } from "./draft.ts";
import { faultsOf, fieldsOfAll, hasFaults, linesOf, partsOf, totalOf } from "./plan.ts";

const recipe = (slug: string, fields: RecipeField[] = [], kind = "template") =>
  recipeNamed(slug, { name: slug.toUpperCase(), kind, prompt: kind === "style" ? "[PROMPT]" : "A thing", fields });
const catalog = catalogOf({
  styles: [recipe("anime", [], "style"), recipe("dusk", [{ name: "MOOD", type: "text" }], "style")],
  templates: [
    recipe("toy", [{ name: "PERSON", type: "text", required: true }]),
    recipe("card", [
      { name: "PERSON", type: "text", label: "Whose" },
      { name: "COLOR", type: "color" },
    ]),
  ],
});
const draft = (more: Partial<Draft>): Draft => ({ ...emptyDraft, prompts: "Rye  bread\n\n jam \njam", ...more });

test("each style is a batch of all prompts, with one seed and one name", () => {
  const parts = partsOf(
    draft({ styles: ["", "dusk"], values: { MOOD: " calm ", PERSON: "Ann" } }),
    catalog,
    ["a", "b"],
    7,
  );
  expect(parts).toEqual([
    {
      name: "No style",
      request: {
        prompts: ["Rye bread", "jam"],
        model_ids: ["a", "b"],
        count_per_prompt: 1,
        seed: 7,
        name: "Rye bread",
        tokens: {},
        colors: [],
      },
    },
    {
      name: "DUSK",
      request: {
        prompts: ["Rye bread", "jam"],
        style: "dusk",
        model_ids: ["a", "b"],
        count_per_prompt: 1,
        seed: 7,
        name: "Rye bread",
        tokens: { MOOD: "calm" },
        colors: [],
      },
    },
  ]);
});

test("each template is a batch with what its own fields hold, and takes no prompt", () => {
  const values = { PERSON: "Ann", COLOR: "#aabbcc" };
  const parts = partsOf(draft({ from: "templates", templates: ["toy", "card", "gone"], values }), catalog, [], 0);
  expect(parts.map(({ request }) => [request.template, request.tokens, request.prompts, request.model_ids])).toEqual([
    ["toy", { PERSON: "Ann" }, [], undefined],
    ["card", values, [], undefined],
  ]);
});

test("a field that two recipes share is asked for once", () => {
  expect(fieldsOfAll(catalog.templates).map(({ name }) => name)).toEqual(["PERSON", "COLOR"]);
});

test("nobody chose a model: the first two that can be used are taken; one that is gone is not", () => {
  const models = ["a", "off", "b", "c"].map((id) => modelNamed(id, { isEnabled: id !== "off" }));
  const modelIds = (more: Partial<Draft>, isModelChoiceShown = true) =>
    modelsOf({ ...emptyDraft, ...more }, catalogOf({ models, isModelChoiceShown })).map(({ id }) => id);
  expect(modelIds({})).toEqual(["a", "b"]);
  expect(modelIds({ modelIds: ["c", "off", "gone"] })).toEqual(["c"]);
  expect(modelIds({ modelIds: ["c"] }, false)).toEqual([]);
});

test.each<[string, Partial<Draft>, readonly string[], object]>([
  ["words are missing", { prompts: " \n" }, ["a", "b"], { prompts: "Say what the pictures should show." }],
  ["a line is too long", { prompts: "x".repeat(1001) }, ["a", "b"], { prompts: "Use 1000 characters a line at most." }],
  ["there is nothing to compare", {}, ["a"], { choice: expect.stringContaining("two models or two styles") }],
  [
    "a template is missing",
    { from: "templates" },
    ["a", "b"],
    { templates: "Choose a template.", choice: expect.any(String) },
  ],
  [
    "a value is missing",
    { from: "templates", templates: ["toy"] },
    ["a", "b"],
    { values: { PERSON: "This is needed." } },
  ],
  [
    "a value does not fit",
    { from: "templates", templates: ["toy", "card"], values: { PERSON: "Ann", COLOR: "red" } },
    ["a"],
    { values: { COLOR: "Use a hex color such as #f4d35e" } },
  ],
])("%s is told at its field", (_what, more, models, faults) => {
  expect(faultsOf(draft(more), catalog, models)).toEqual({ values: {}, ...faults });
});

test("two styles by one model are enough", () => {
  expect(hasFaults(faultsOf(draft({ styles: ["", "anime"] }), catalog, ["a"]))).toBe(false);
});

test("lines are prompts, each once", () => {
  expect(linesOf("a\n\n  b  c\t d\na")).toEqual(["a", "b c d"]);
});

test("all parts are priced together, by model too, to the last digit", () => {
  const line = (model_id: string, low_usd: string, high_usd: string) => ({
    model_id,
    size: "1x1",
    quality: null,
    images: 2,
    low_usd,
    high_usd,
    seconds: 1,
  });
  const quote = (unfilled: readonly string[]) =>
    ({
      images: 4,
      low_usd: "0.1",
      high_usd: "0.300001",
      models: [line("a", "0.04", "0.1"), line("b", "0.06", "0.200001")],
      unfilled,
    }) as unknown as BatchQuote;
  expect(totalOf([quote(["NAME"]), quote(["NAME"])])).toEqual({
    images: 8,
    lowUsd: "0.2",
    highUsd: "0.600002",
    models: [
      { id: "a", images: 4, lowUsd: "0.08", highUsd: "0.2" },
      { id: "b", images: 4, lowUsd: "0.12", highUsd: "0.400002" },
    ],
    unfilled: ["NAME"],
  });
});
