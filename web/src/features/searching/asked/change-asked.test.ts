import { describe, expect, test } from "vitest";
import { changeAsked } from "./change-asked.ts";

const asked = { query: "rye", size: "product_card", limit: 10, min_score: 0, cursor: "page-2" } as const;

describe("a change of what is asked", () => {
  test("begins at the first page: a cursor is good for its own search only", () => {
    expect(changeAsked(asked, { tags: ["loaf"] })).not.toHaveProperty("cursor");
    expect(changeAsked(asked, { query: "jam" })).not.toHaveProperty("cursor");
  });

  test("of what the pages of a search may differ in stays on the page", () => {
    expect(changeAsked(asked, { size: "thumbnail", limit: 5 }).cursor).toBe("page-2");
    expect(changeAsked(asked, { cursor: "page-3" }).cursor).toBe("page-3");
  });

  test("to nothing leaves a parameter out", () => {
    const narrowed = changeAsked(asked, { tags: ["loaf"], color: "gold" });
    const part = { tags: [], color: "", query: undefined };
    expect(changeAsked(narrowed, part)).toEqual({ size: "product_card", limit: 10, min_score: 0 });
  });
});
