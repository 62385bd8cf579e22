import { expect, test } from "vitest";
import { emptyForm, type FormValues, isEmptyForm, readFormValues } from "./values.ts";

const filled: FormValues = {
  operation: "edit",
  source_image_id: "6a2c2f0e-0000-4000-8000-000000000000",
  source: "template",
  prompts: "jam\n<b>bread</b>",
  template: "jams-jar",
  tokens: { SURFACE: "slate" },
  style: "artistic",
  reference_image_ids: ["6a2c2f0e-0000-4000-8000-000000000001"],
  colors: ["#aabbcc"],
  count_per_prompt: "3",
  model_ids: ["sketch-1", "flux-2"],
  fallback_model_ids: ["nano"],
  size: "1024x1024",
  quality: "high",
  negative_prompt: "crumbs",
  transparent: true,
  seed: "7",
};

test("a form that was stored is read as it was", () => {
  expect(readFormValues(JSON.parse(JSON.stringify(filled)))).toEqual(filled);
});

test.each([null, 7, "words", [], {}])("what is no form is read as an empty one: %j", (stored) => {
  expect(readFormValues(stored)).toEqual(emptyForm);
});

test("what another version wrote is left out, and the rest is kept", () => {
  const stored = {
    ...filled,
    source: "dream",
    count_per_prompt: 3,
    tokens: { SURFACE: "slate", LIGHT: 4 },
    colors: ["#aabbcc", "red", 3, "#AABBCC"],
  };
  expect(readFormValues(stored)).toEqual({ ...filled, source: "words", count_per_prompt: "4" });
});

test("more colours than a request may have are left out", () => {
  expect(readFormValues({ colors: Array(12).fill("#112233") }).colors).toHaveLength(8);
});

test("a draft of one model, as it was once stored, is read as that one side by side with none", () => {
  expect(readFormValues({ prompts: "jam", model_id: "sketch-1" })).toEqual({
    ...emptyForm,
    prompts: "jam",
    model_ids: ["sketch-1"],
  });
  expect(readFormValues({ model_id: "" }).model_ids).toEqual([]);
});

test("nothing is changed without a picture to change", () => {
  expect(readFormValues({ operation: "edit" }).operation).toBe("generate");
});

test("a form is empty until something is filled in", () => {
  expect(isEmptyForm(readFormValues({}))).toBe(true);
  expect(isEmptyForm({ ...emptyForm, prompts: "j" })).toBe(false);
});
