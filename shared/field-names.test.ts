import { expect, test } from "vitest";
import { fieldNames } from "./field-names.ts";

test("a field is called by its label, and by its name where it has none", () => {
  const nameOf = fieldNames([{ name: "FIRST", label: " First name " }, { name: "AGE" }]);
  expect(["FIRST", "AGE", "GONE"].map(nameOf)).toEqual(["First name", "AGE", "GONE"]);
});

test("fields of one label are told apart by their names", () => {
  const nameOf = fieldNames([
    { name: "A", label: "Color" },
    { name: "B", label: "color:" },
    { name: "SIZE", label: "Size" },
  ]);
  expect(["A", "B", "SIZE"].map(nameOf)).toEqual(["Color (A)", "color: (B)", "Size"]);
});

test("a label that something else has taken says the name besides", () => {
  const nameOf = fieldNames([{ name: "WORDS", label: "Prompt" }, { name: "STATUS" }], ["prompt", "status"]);
  expect(["WORDS", "STATUS"].map(nameOf)).toEqual(["Prompt (WORDS)", "STATUS"]);
});
