import { expect, test } from "vitest";
import { selectedIds } from "./grid/selected-ids.ts";
import { formatReviewUrl, parseReviewUrl, type ReviewUrl } from "./review-url.ts";

const id = (number: number) => `${String(number).padStart(8, "0")}-0000-4000-8000-000000000000`;
const usual: ReviewUrl = { status: "ready", batch: null, image: null, mode: "single", selected: [], open: null };
const again = (url: ReviewUrl) => parseReviewUrl(new URLSearchParams(formatReviewUrl(url).toString()));

test("the usual screen has no parameters", () => {
  expect(formatReviewUrl(usual).toString()).toBe("");
  expect(parseReviewUrl(new URLSearchParams())).toEqual(usual);
});

test("an address holds the whole screen", () => {
  const url: ReviewUrl = {
    status: "rejected",
    batch: id(1),
    image: id(2),
    mode: "grid",
    selected: [id(3), id(4)],
    open: "reject",
  };
  expect(again(url)).toEqual(url);
});

test("what an address does not know is ignored", () => {
  const params = new URLSearchParams("status=failed&mode=list&image=../../etc&batch=1&open=door&selected=a,b,%3Cb%3E");
  expect(parseReviewUrl(params)).toEqual(usual);
});

test("a selection of a thousand pictures fits into an address that servers accept", () => {
  const ids = Array.from({ length: 1_000 }, (_, index) => id(index));
  const url = { ...usual, selected: ids };
  expect(`/review?${formatReviewUrl(url)}`.length).toBeLessThan(14_000);
  expect(selectedIds(again(url).selected, ids)).toEqual(ids);
});

test("a larger selection is not written", () => {
  const selected = Array.from({ length: 1_001 }, (_, index) => id(index));
  expect(formatReviewUrl({ ...usual, selected }).toString()).toBe("");
});

test("selected pictures that have left the queue are no longer selected", () => {
  expect(selectedIds([id(1), id(2)], [id(2), id(3)])).toEqual([id(2)]);
});

test("the beginning of an id that fits two pictures selects neither", () => {
  const twin = id(1).replace("4000", "4001");
  expect(selectedIds([id(1).slice(0, 8), id(2).slice(0, 8)], [id(1), twin, id(2)])).toEqual([id(2)]);
});
