import { expect, test } from "vitest";
import { comparePath, formatCompareUrl, parseCompareUrl } from "./compare-url.ts";

const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
const read = (text: string) => parseCompareUrl(new URLSearchParams(text));

test("an address says what is compared, at which prompt, and how it is looked at", () => {
  const text = `batch=${id("a")}&batch=${id("b")}&at=3&view=slider&between=1%2C4&open=keys`;
  expect(read(text)).toEqual({
    batches: [id("a"), id("b")],
    pictures: [],
    step: 2,
    view: "slider",
    pair: [0, 3],
    open: "keys",
  });
  expect(formatCompareUrl(read(text)).toString()).toBe(text);
});

test.each([
  ["an id that is none", "batch=x&pictures=1,2"],
  ["a place before the first", "at=0"],
  ["a place that is no number", "at=1e3"],
  ["a view that there is not", "view=cube"],
  ["a picture beside itself", "between=2,2"],
  ["a place too far", "between=1,200"],
])("%s is left out", (_what, text) => {
  expect(read(text)).toEqual(read(""));
});

test("pictures come each once, twelve at most", () => {
  const many = Array.from({ length: 15 }, (_, at) => id(at.toString(16)));
  expect(read(`pictures=${[many[0], many[0]!.toUpperCase(), ...many].join(",")}`).pictures).toEqual(many.slice(0, 12));
});

test("the way to a comparison begins at its first prompt", () => {
  expect(comparePath({ batches: [id("a")] })).toBe(`/compare?batch=${id("a")}`);
  expect(comparePath({})).toBe("/compare");
});
