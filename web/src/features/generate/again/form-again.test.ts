import { describe, expect, test } from "vitest";
import type { Catalog } from "../catalog/catalog.ts";
import { emptyForm } from "../form/values.ts";
import { formOfBatch, formOfPicture, type PastBatch, type PastPicture } from "./form-again.ts";

const recipe = (id: string, slug: string, kind: string) => ({
  id,
  slug,
  kind,
  name: slug,
  category: null,
  prompt: "",
  tokens: [],
});
const catalog: Catalog = {
  styles: [recipe("style-id", "artistic", "style")],
  templates: [recipe("template-id", "cookies-stack", "template")],
  models: [],
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

  test("keeps its template, seed, model and size", () => {
    const request = {
      prompts: [],
      template: "cookies-stack",
      tokens: { SURFACE: "slate" },
      count_per_prompt: 1,
      seed: 0,
      model_id: "usual",
      size: "1024x1024",
    };
    expect(formOfBatch({ ...batch, request, prompts: ["cookies on slate"] }, catalog)).toEqual({
      ...emptyForm,
      source: "template",
      template: "cookies-stack",
      tokens: { SURFACE: "slate" },
      count_per_prompt: "1",
      seed: "0",
      model_id: "usual",
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
      model_id: "usual",
      size: "2048x1024",
    });
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
      model_id: "usual",
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
    expect(formOfPicture(upload, null, catalog)).toMatchObject({ prompts: "", seed: "", model_id: "" });
  });
});
