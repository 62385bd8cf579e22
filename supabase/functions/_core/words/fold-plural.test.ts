import { expect, test } from "vitest";
import { foldPlural } from "./fold-plural.ts";

test.each([
  ["cookie", "cookies"],
  ["berry", "berries"],
  ["pie", "pies"],
  ["loaf", "loaves"],
  ["knife", "knives"],
  ["olive", "olives"],
  ["box", "boxes"],
  ["peach", "peaches"],
  ["quiche", "quiches"],
  ["glass", "glasses"],
  ["tomato", "tomatoes"],
  ["jar", "jars"],
])("foldPlural lets %s and %s meet", (singular, plural) => {
  expect(foldPlural(plural)).toBe(foldPlural(singular));
});

test.each([
  ["bar", "bare"],
  ["can", "cane"],
  ["bus", "bu"],
  ["glass", "glas"],
  ["citrus", "citru"],
  ["gas", "ga"],
])("foldPlural keeps %s and %s apart", (one, other) => {
  expect(foldPlural(one)).not.toBe(foldPlural(other));
});
