import { expect, test } from "vitest";
import { confidenceAt } from "./confidence.ts";

const told = {
  "/vendor": 0.9,
  "/items/0/price": 0.8,
  "/items/1/price": 0.4,
  "/itemsOf": 0.1,
  "/shop/name": 1,
  "/shop": 0.5,
};

test.each([
  ["vendor", 0.9],
  ["items", 0.4],
  ["shop.name", 1],
  ["shop.address.city", 0.5],
  ["total", null],
])("a model is as sure of %s as of its least sure part: %s", (place, sure) =>
  expect(confidenceAt(told, place)).toBe(sure),
);
test("no model says so of nothing", () => expect(confidenceAt(null, "vendor")).toBeNull());
