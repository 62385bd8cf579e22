import { describe, expect, test } from "vitest";
import { readAsked, writeAsked } from "./search-address.ts";

const read = (search: string) => readAsked(new URLSearchParams(search));

describe("the address of a search", () => {
  test.each([
    { query: "rustic sourdough bread", size: "hero_image", limit: 3, min_score: 0.25 },
    { query: ` "50%" & more?\n$HOME 🥐 `, size: "product_card", limit: 10, min_score: 0 },
    { query: "", size: "full_res", limit: 50, min_score: 1 },
  ] as const)("holds all of it: %o", (asked) => {
    const params = new URLSearchParams();
    writeAsked(params, asked);
    expect(read(params.toString())).toEqual(asked);
  });

  test("leaves out what goes without saying, and leaves alone what is not its own", () => {
    const params = new URLSearchParams("code=python&limit=3");
    writeAsked(params, { query: "rye", size: "product_card", limit: 10, min_score: 0 });
    expect(params.toString()).toBe("code=python&q=rye");
  });

  test("takes a size that there is not and a number that is none for not said", () => {
    const asked = { query: "", size: "product_card", limit: 10, min_score: 0 };
    expect(read("size=huge&limit=many&min_score=")).toEqual(asked);
    expect(read("size=toString")).toEqual(asked);
  });

  test("hands on numbers that the endpoint refuses", () => {
    expect(read("limit=99&min_score=-1")).toMatchObject({ limit: 99, min_score: -1 });
  });
});
