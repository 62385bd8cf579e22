import { expect, test } from "vitest";
import { filterCount, noFilters } from "../view/library-view.ts";
import { filterChipsOf } from "./filter-chips-of.ts";

test("nothing that narrows the library down makes no chip", () => {
  expect(filterChipsOf(noFilters)).toEqual([]);
});

test("each status and tag has a chip that takes away itself only", () => {
  const filters = { ...noFilters, statuses: ["ready", "failed"] as const, tags: ["jam"] };
  expect(filterChipsOf(filters)).toEqual([
    { label: "To review", without: { statuses: ["failed"] } },
    { label: "Failed", without: { statuses: ["ready"] } },
    { label: "jam", without: { tags: [] } },
  ]);
});

test("chips speak the words of people", () => {
  const filters = { ...noFilters, style: "product-photography", from: "2026-11-01", category: "jams", isTrash: true };
  expect(filterChipsOf(filters).map(({ label }) => label)).toEqual([
    "Product photography",
    "Jams",
    "From Nov 1, 2026",
    "In the trash",
  ]);
});

test("there are as many chips as filters that are counted", () => {
  const all = {
    ...{ statuses: ["ready", "failed"] as const, tags: ["jam"], style: "artistic", color: "#aa3322", batch: "b" },
    ...({ orientation: "square", category: "jams", provider: "sketch", origin: "uploaded" } as const),
    ...{ from: "2026-11-01", to: "2026-11-21", isTrash: true, text: "words" },
  };
  expect(filterCount(all)).toBe(13);
  expect(filterChipsOf(all)).toHaveLength(13);
  expect(filterCount(noFilters)).toBe(0);
});
