import { describe, expect, test } from "vitest";
import { listRequestOf } from "../list/list-request.ts";
import { type LibraryView, noFilters, readView, writeView } from "./library-view.ts";

const plain: LibraryView = {
  ...noFilters,
  isByMeaning: false,
  sort: null,
  tileSize: "medium",
  isFilterPanelOpen: false,
  image: null,
  at: 0,
};
const batch = "833f2aba-d4f8-454f-9f50-c99e2669512c";
const full: LibraryView = {
  statuses: ["ready", "failed"],
  tags: ["bread, dark", "wooden board"],
  style: "product-photography",
  color: "#aa3322",
  orientation: "square",
  category: "breads",
  provider: "sketch",
  origin: "generated",
  from: "2026-11-01",
  to: "2026-11-21",
  batch,
  isTrash: true,
  text: "rye & caraway #1",
  isByMeaning: true,
  sort: "oldest",
  tileSize: "large",
  isFilterPanelOpen: true,
  image: batch,
  at: 1_234,
};

const addressOf = (view: LibraryView) => {
  const address = new URLSearchParams();
  writeView(view, address);
  return address.toString();
};

describe("the address of a view", () => {
  test.each([
    ["a plain view", plain],
    ["a view with everything", full],
  ])("%s comes back as it was", (_, view) => {
    expect(readView(new URLSearchParams(addressOf(view)))).toEqual(view);
  });

  test("is empty for a plain view", () => {
    expect(addressOf(plain)).toBe("");
  });

  test("keeps what is not the view's", () => {
    const address = new URLSearchParams("selected=all&status=ready");
    writeView(plain, address);
    expect(address.toString()).toBe("selected=all");
  });

  test.each([
    "status=nonsense&status=toString",
    "color=red",
    "orientation=__proto__",
    "from=2026-99-99",
    "from=2026-02-31",
    "from=0000-01-01",
    "to=yesterday",
    "image=1",
    "batch=<b>",
    "at=-4",
    "sort=dearest",
    "size=vast",
    "tag=&tag=%20",
  ])("what %s cannot mean is passed over", (address) => {
    expect(readView(new URLSearchParams(address))).toEqual(plain);
  });

  test("a text too long for a search is cut", () => {
    expect(readView(new URLSearchParams({ q: "a".repeat(900) })).text).toHaveLength(500);
  });
});

describe("what a view asks of the database", () => {
  test("is nothing for a plain view", () => {
    expect(listRequestOf(plain)).toEqual({ filter: {}, sort: "newest" });
  });

  test("is all that narrows it down", () => {
    const { filter, sort } = listRequestOf(full);
    expect(sort).toBe("oldest");
    expect(filter).toEqual({
      status: ["ready", "failed"],
      tags: ["bread, dark", "wooden board"],
      style: "product-photography",
      color: "#aa3322",
      orientation: "square",
      category: "breads",
      provider: "sketch",
      origin: "generated",
      from: new Date(2026, 10, 1).toISOString(),
      to: new Date(2026, 10, 21, 23, 59, 59, 999).toISOString(),
      batch_id: batch,
      trashed: true,
      meaning: "rye & caraway #1",
    });
  });

  test("searches by words, or by meaning and then the closest first", () => {
    expect(listRequestOf({ ...plain, text: " two  words " })).toEqual({
      filter: { text: "two words" },
      sort: "newest",
    });
    expect(listRequestOf({ ...plain, text: "dawn", isByMeaning: true })).toEqual({
      filter: { meaning: "dawn" },
      sort: "closest",
    });
  });

  test("does not look for a text that nobody can see", () => {
    expect(listRequestOf({ ...plain, text: " \u200b ", isByMeaning: true })).toEqual({ filter: {}, sort: "newest" });
  });

  test("sorts by closeness only where there is something to be close to", () => {
    expect(listRequestOf({ ...plain, sort: "closest", text: "jam" }).sort).toBe("newest");
    expect(listRequestOf({ ...plain, sort: "closest", color: "#aa3322" }).sort).toBe("closest");
  });
});
