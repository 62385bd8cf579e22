import { describe, expect, test } from "vitest";
import { BatchRequest } from "../../../../../shared/batches.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { picturesOf, requestOf } from "./request-of.ts";
import { emptyForm, type FormValues } from "./values.ts";

const recipe = (slug: string, choices: string[], kind = "template") => ({
  id: slug,
  slug,
  name: slug,
  kind,
  category: "cookies",
  prompt: "on [SURFACE]",
  tokens: [{ name: "SURFACE", label: "Surface", fallback: choices[0] ?? "", choices }],
});
const model = (id: string, sizes: string[]) => ({
  id,
  name: id,
  provider: "sketch",
  finishesLater: false,
  sizes,
  usdPerImage: 0,
  secondsPerImage: 2,
  retiresOn: null,
  successorId: null,
  isEnabled: true,
});
const catalog: Catalog = {
  styles: [recipe("artistic", [], "style")],
  templates: [recipe("cookies-stack", ["a plate", "slate"]), recipe("free", [])],
  models: [model("usual", ["2048x2048", "1024x1024"]), model("other", ["512x512"])],
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
    const values = { style: "artistic", colors: ["#aabbcc"], model_id: "usual", size: "1024x1024", seed: " 0 " };
    expect(request({ prompts: "jam", count_per_prompt: "2", ...values })).toEqual({
      prompts: ["jam"],
      style: "artistic",
      colors: ["#aabbcc"],
      count_per_prompt: 2,
      model_id: "usual",
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
    expect(request({ prompts: "jam", model_id: "other", size: "1024x1024", style: "gone" })).toEqual({
      prompts: ["jam"],
      colors: [],
      count_per_prompt: 4,
      model_id: "other",
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

test.each([
  [{ prompts: "jam\nbread", count_per_prompt: "3" }, 6],
  [{ source: "template", template: "free", count_per_prompt: "2" } as const, 2],
  [{ prompts: "jam", count_per_prompt: "x" }, null],
  [{ prompts: "" }, null],
])("the pictures of %j are %j", (values, pictures) => {
  expect(picturesOf(request(values))).toBe(pictures);
});
