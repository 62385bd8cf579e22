import { describe, expect, test } from "vitest";
import type { Catalog } from "../../making/catalog/catalog.ts";
import { recipeNamed } from "../../making/catalog/testing-catalog.ts";
import { emptyForm } from "../form/values.ts";
import { formOfBatch, formOfPicture, formOfSource, type PastBatch, type PastPicture } from "./form-again.ts";

const catalog: Catalog = {
  styles: [recipeNamed("artistic", { id: "style-id", kind: "style" })],
  templates: [recipeNamed("cookies-stack")],
  changes: [recipeNamed("brighter", { operation: "edit" })],
  models: [],
  providers: undefined,
  defaultModelId: "usual",
  isModelChoiceShown: true,
};
const batch: PastBatch = {
  request: { prompts: ["jam", "bread"], tokens: {}, colors: ["#aabbcc"], style: "artistic", count_per_prompt: 2 },
  recipe_id: "style-id",
  prompts: ["jam", "bread"],
  colors: ["#aabbcc"],
  count_per_prompt: 2,
  model_id: "usual",
  width: 2048,
  height: 1024,
};
const picture: PastPicture = {
  prompt: "bread",
  row_tokens: {},
  colors: ["#aabbcc"],
  seed: 12,
  model_id: "usual",
  width: 2000,
  height: 1000,
};

describe("a batch again", () => {
  test("is the form that was submitted, and what was open is open", () => {
    expect(formOfBatch(batch, catalog)).toEqual({
      ...emptyForm,
      prompts: "jam\nbread",
      style: "artistic",
      colors: ["#aabbcc"],
      count_per_prompt: "2",
    });
  });

  test("keeps its template, seed, models, options and size", () => {
    const request = {
      prompts: [],
      template: "cookies-stack",
      tokens: { SURFACE: "slate" },
      count_per_prompt: 1,
      seed: 0,
      model_ids: ["usual", "other"],
      fallback_model_ids: ["third"],
      quality: "high",
      negative_prompt: "crumbs",
      transparent: true,
      size: "1024x1024",
    };
    expect(formOfBatch({ ...batch, request, prompts: ["cookies on slate"] }, catalog)).toEqual({
      ...emptyForm,
      source: "template",
      template: "cookies-stack",
      tokens: { SURFACE: "slate" },
      count_per_prompt: "1",
      seed: "0",
      model_ids: ["usual", "other"],
      fallback_model_ids: ["third"],
      quality: "high",
      negative_prompt: "crumbs",
      transparent: true,
      size: "1024x1024",
    });
  });

  test.each([
    ["is gone", { prompts: [], template: "gone" }],
    ["stood beside prompts", { prompts: ["jam"], template: "cookies-stack" }],
  ])("has the prompts it came to where its template %s", (_why, request) => {
    const { source, prompts } = formOfBatch({ ...batch, request, prompts: ["jam", "cookies on slate"] }, catalog);
    expect({ source, prompts }).toEqual({ source: "words", prompts: "jam\ncookies on slate" });
  });

  test("of an older Larder, which kept no request, is put together from what it became", () => {
    expect(formOfBatch({ ...batch, request: {} }, catalog)).toEqual({
      ...emptyForm,
      prompts: "jam\nbread",
      style: "artistic",
      colors: ["#aabbcc"],
      count_per_prompt: "2",
      model_ids: ["usual"],
      size: "2048x1024",
    });
  });
});

test("a batch that changed a picture changes it again", () => {
  const source_image_id = "6a2c2f0e-0000-4000-8000-000000000000";
  const request = { prompts: ["on slate"], operation: "edit", source_image_id, count_per_prompt: 1 };
  expect(formOfBatch({ ...batch, request, prompts: ["on slate"] }, catalog)).toEqual({
    ...emptyForm,
    operation: "edit",
    source_image_id,
    prompts: "on slate",
    count_per_prompt: "1",
  });
});

test("one that changed it by a template does so again", () => {
  const request = { template: "brighter", operation: "edit", source_image_id: "6a2c2f0e-0000-4000-8000-000000000000" };
  const form = formOfBatch({ ...batch, request, prompts: ["bright"] }, catalog);
  expect([form.source, form.template, form.prompts]).toEqual(["template", "brighter", ""]);
});

test("a picture to change begins an empty form, once", () => {
  expect(formOfSource("an-id", "remove_background")).toEqual({
    ...emptyForm,
    operation: "remove_background",
    source_image_id: "an-id",
    count_per_prompt: "1",
  });
});

describe("a picture again", () => {
  test("is that one prompt with its seed, by the model and in the size that made it", () => {
    expect(formOfPicture(picture, batch, catalog)).toEqual({
      ...emptyForm,
      prompts: "bread",
      style: "artistic",
      colors: ["#aabbcc"],
      count_per_prompt: "1",
      model_ids: ["usual"],
      size: "2048x1024",
      seed: "12",
    });
  });

  test("of a template is the template", () => {
    const request = { prompts: [], template: "cookies-stack", tokens: { SURFACE: "slate" } };
    expect(formOfPicture(picture, { ...batch, request }, catalog)).toMatchObject({
      source: "template",
      template: "cookies-stack",
      tokens: { SURFACE: "slate" },
      seed: "12",
    });
  });

  test("that was uploaded has no seed and no model to repeat", () => {
    const upload = { ...picture, prompt: null, model_id: null };
    expect(formOfPicture(upload, null, catalog)).toMatchObject({ prompts: "", seed: "", model_ids: [] });
  });
});

describe("slots and variations", () => {
  test("come again as they were written, with what filled them and what they were made after", () => {
    const reference = "6a2c2f0e-0000-4000-8000-000000000001";
    const request = {
      prompts: ["{red|green} jam for [NAME]"],
      tokens: { NAME: "Ann" },
      count_per_prompt: 1,
      reference_image_ids: [reference],
    };
    const again = formOfBatch({ ...batch, request, prompts: ["red jam for Ann", "green jam for Ann"] }, catalog);
    expect(again.prompts).toBe("{red|green} jam for [NAME]");
    expect(again.tokens).toEqual({ NAME: "Ann" });
    expect(again.reference_image_ids).toEqual([reference]);
  });

  test("that a picture's prompt only looks like are escaped; what is plain stays as it is", () => {
    const of = (prompt: string) => formOfPicture({ ...picture, prompt }, batch, catalog).prompts;
    expect(of("For [OTHER] {a|b}")).toBe("For \\[OTHER\\] \\{a\\|b\\}");
    expect(of("bread {rye} [small] | \\ ")).toBe("bread {rye} [small] | \\ ");
  });

  test("of a row are filled with what the row said, before what was said of all", () => {
    const request = { template: "cookies-stack", tokens: { SURFACE: "slate", NAME: "all" }, rows_sha256: "00" };
    const row_tokens = { NAME: "Ann", SURFACE: " " };
    const again = formOfPicture({ ...picture, row_tokens }, { ...batch, request, prompts: [] }, catalog);
    expect([again.source, again.template]).toEqual(["template", "cookies-stack"]);
    expect(again.tokens).toEqual({ SURFACE: "slate", NAME: "Ann" });
  });
});
