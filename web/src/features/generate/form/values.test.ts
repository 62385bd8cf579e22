import { expect, test } from "vitest";
import { emptyForm, type FormValues, isEmptyForm, readFormValues } from "./values.ts";

const filled: FormValues = {
  source: "template",
  prompts: "jam\n<b>bread</b>",
  template: "jams-jar",
  tokens: { SURFACE: "slate" },
  style: "artistic",
  colors: ["#aabbcc"],
  count_per_prompt: "3",
  model_id: "sketch-1",
  size: "1024x1024",
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

test("a form is empty until something is filled in", () => {
  expect(isEmptyForm(readFormValues({}))).toBe(true);
  expect(isEmptyForm({ ...emptyForm, prompts: "j" })).toBe(false);
});
