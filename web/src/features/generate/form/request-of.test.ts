import { describe, expect, test } from "vitest";
import { BatchRequest } from "../../../../../shared/batches.ts";
import type { Catalog } from "../../making/catalog/catalog.ts";
import type { ImageModel } from "../../making/catalog/image-model.ts";
import { modelNamed, recipeNamed } from "../../making/catalog/testing-catalog.ts";
import { picturesOf, requestOf } from "./request-of.ts";
import { emptyForm, type FormValues } from "./values.ts";

const recipe = (slug: string, choices: string[], kind = "template") =>
  recipeNamed(slug, {
    kind,
    prompt: "on [SURFACE]",
    fields:
      choices.length > 0
        ? [{ name: "SURFACE", type: "choice", default: choices[0], choices }]
        : [{ name: "SURFACE", type: "text" }],
  });
const model = (id: string, sizes: string[], more: Partial<ImageModel> = {}) =>
  modelNamed(id, { sizes, features: ["seed"], ...more });
const catalog: Catalog = {
  styles: [recipe("artistic", [], "style")],
  templates: [recipe("cookies-stack", ["a plate", "slate"]), recipe("free", [])],
  changes: [recipe("brighter", ["bright", "brighter"])],
  models: [
    model("usual", ["2048x2048", "1024x1024"]),
    model("other", ["512x512"]),
    model("editor", ["1024x1024", "512x512"], {
      operations: ["generate", "edit", "remove_background"],
      features: ["negative_prompt", "transparent"],
      qualities: ["low", "high"],
    }),
    model("painter", ["2048x2048", "512x512", "1024x1024"], {
      operations: ["generate", "edit"],
      features: ["negative_prompt", "seed"],
      qualities: ["high"],
    }),
  ],
  providers: undefined,
  defaultModelId: "usual",
  isModelChoiceShown: true,
};
const request = (values: Partial<FormValues>) => requestOf({ ...emptyForm, ...values }, catalog);

describe("the request of a form", () => {
  test("has a prompt for each line that says something", () => {
    expect(request({ prompts: " jam \n\n  \nbread\r\n" })).toEqual({
      prompts: ["jam", "bread"],
      colors: [],
      count_per_prompt: 4,
    });
  });

  test("leaves open what the form leaves open, and the database's schema takes it", () => {
    const open = request({ prompts: "jam" });
    expect(Object.keys(open)).toEqual(["prompts", "colors", "count_per_prompt"]);
    expect(BatchRequest.parse(open)).toEqual({ ...open, tokens: {} });
  });

  test("holds all that was chosen", () => {
    const values = { style: "artistic", colors: ["#aabbcc"], model_ids: ["usual"], size: "1024x1024", seed: " 0 " };
    expect(request({ prompts: "jam", count_per_prompt: "2", ...values })).toEqual({
      prompts: ["jam"],
      style: "artistic",
      colors: ["#aabbcc"],
      count_per_prompt: 2,
      model_ids: ["usual"],
      size: "1024x1024",
      seed: 0,
    });
  });

  test("is of the template alone while the form shows templates, whatever the prompts are", () => {
    const values = { source: "template", prompts: "jam", template: "cookies-stack" } as const;
    expect(request({ ...values, tokens: { SURFACE: "slate" } })).toMatchObject({
      prompts: [],
      template: "cookies-stack",
      tokens: { SURFACE: "slate" },
    });
    expect(request({ prompts: "jam", template: "cookies-stack" }).template).toBeUndefined();
  });

  test("drops what this template does not allow: another one was chosen before", () => {
    const tokens = { SURFACE: "marble", LIGHT: "dim" };
    const values = { source: "template", template: "cookies-stack", tokens } as const;
    expect(request(values).tokens).toEqual({});
    expect(request({ ...values, template: "free" }).tokens).toEqual({ SURFACE: "marble" });
  });

  test("drops a size that the model does not make, and a style or template that is gone", () => {
    expect(request({ prompts: "jam", model_ids: ["other"], size: "1024x1024", style: "gone" })).toEqual({
      prompts: ["jam"],
      colors: [],
      count_per_prompt: 4,
      model_ids: ["other"],
    });
    expect(request({ source: "template", template: "gone" }).template).toBeUndefined();
  });

  test.each([
    ["count_per_prompt", { count_per_prompt: "" }],
    ["count_per_prompt", { count_per_prompt: "many" }],
    ["count_per_prompt", { count_per_prompt: "21" }],
    ["seed", { seed: "lucky" }],
    ["seed", { seed: "1.5" }],
    ["prompts", { prompts: " " }],
  ])("is refused by the schema at %s for %j", (field, values) => {
    const { error } = BatchRequest.safeParse(request({ prompts: "jam", ...values }));
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});

describe("models side by side", () => {
  const both = { prompts: "jam", model_ids: ["editor", "painter"] };

  test("are sent in the order in which they were chosen, with what all of them can do, in a size that all make", () => {
    const options = { negative_prompt: " crumbs ", transparent: true, seed: "7", quality: "high", size: "2048x2048" };
    expect(request({ ...both, ...options })).toEqual({
      prompts: ["jam"],
      colors: [],
      count_per_prompt: 4,
      model_ids: ["editor", "painter"],
      size: "1024x1024",
      quality: "high",
      negative_prompt: "crumbs",
    });
  });

  test("have no size in common, and each takes its own", () => {
    expect(request({ prompts: "jam", model_ids: ["usual", "other"] })).not.toHaveProperty("size");
  });

  test("leave out a level that one of them does not have, and a model that is gone", () => {
    const { quality, model_ids } = request({ ...both, model_ids: ["gone", ...both.model_ids], quality: "low" });
    expect({ quality, model_ids }).toEqual({ quality: undefined, model_ids: both.model_ids });
  });

  test("are followed by those that take over, without those that are chosen already", () => {
    const fallback_model_ids = ["usual", "painter", "other"];
    expect(request({ ...both, fallback_model_ids }).fallback_model_ids).toEqual(["usual", "other"]);
  });

  test("are followed only by those that make see-through backgrounds where these are wanted", () => {
    const values = { prompts: "jam", model_ids: ["editor"], transparent: true, fallback_model_ids: ["painter"] };
    expect(request(values)).not.toHaveProperty("fallback_model_ids");
    expect(request({ ...values, transparent: false }).fallback_model_ids).toEqual(["painter"]);
  });
});

describe("a picture to change", () => {
  const source_image_id = "6a2c2f0e-0000-4000-8000-000000000000";

  test("is changed by the first model that can, in its own shape, without template or style", () => {
    const values = { template: "free", style: "artistic", prompts: "on slate" } as const;
    const draft = request({ ...values, operation: "edit", source_image_id, count_per_prompt: "1" });
    expect(draft).toEqual({
      prompts: ["on slate"],
      colors: [],
      count_per_prompt: 1,
      model_ids: ["editor"],
      operation: "edit",
      source_image_id,
    });
    expect(BatchRequest.safeParse(draft).success).toBe(true);
  });

  test("is changed as a template of changes says, and not in the words that are kept", () => {
    const values = {
      source: "template",
      template: "brighter",
      prompts: "on slate",
      tokens: { SURFACE: "bright" },
    } as const;
    const draft = request({ ...values, operation: "edit", source_image_id, count_per_prompt: "1" });
    expect(draft).toMatchObject({ prompts: [], template: "brighter", tokens: { SURFACE: "bright" }, source_image_id });
    expect(BatchRequest.safeParse(draft).success).toBe(true);
    expect(picturesOf(draft)).toBe(1);
    expect(request({ ...values, template: "free", operation: "edit", source_image_id })).not.toHaveProperty("template");
  });

  test("loses its background without a word", () => {
    const draft = request({
      prompts: "jam",
      colors: ["#aabbcc"],
      seed: "x",
      operation: "remove_background",
      source_image_id,
    });
    expect(draft).toEqual({
      prompts: [],
      colors: [],
      count_per_prompt: 1,
      model_ids: ["editor"],
      operation: "remove_background",
      source_image_id,
    });
    expect(BatchRequest.safeParse(draft).success).toBe(true);
    expect(picturesOf(draft)).toBe(1);
  });
});

test.each([
  [{ prompts: "jam\nbread", count_per_prompt: "3", model_ids: ["editor", "painter"] }, 12],
  [{ prompts: "jam\nbread", count_per_prompt: "3" }, 6],
  [{ source: "template", template: "free", count_per_prompt: "2" } as const, 2],
  [{ prompts: "jam", count_per_prompt: "x" }, null],
  [{ prompts: "" }, null],
])("the pictures of %j are %j", (values, pictures) => {
  expect(picturesOf(request(values))).toBe(pictures);
});
