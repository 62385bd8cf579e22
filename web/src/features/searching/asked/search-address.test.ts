import { describe, expect, test } from "vitest";
import { search } from "../../../../../shared/search.ts";
import type { Asked } from "../search-answer.ts";
import { readAsked, writeAsked } from "./search-address.ts";

const read = (address: string) => readAsked(new URLSearchParams(address));
const id = "0197c2d4-1111-4222-8333-444455556666";

/** A value other than the default of each parameter; the two that exclude each other too, which only the endpoint minds. */
const everything = {
  query: "rye",
  image_id: id,
  size: "hero_image",
  limit: 3,
  min_score: 0.25,
  orientation: "portrait",
  color: "#aa3322",
  palette: ["#aa3322", "#f5ead2"],
  tags: ["rustic, warm", "loaf"],
  category: "breads",
  exclude_ids: [id],
  site_id: "bea & sons",
  locale: "en-GB",
  cursor: "abc_-9",
} satisfies Asked;

describe("the address of a search", () => {
  test.each<Asked>([
    everything,
    { query: ` "50%" & more?\n$HOME 🥐 `, size: "product_card", limit: 10, min_score: 0 },
    { size: "full_res", limit: 50, min_score: 1 },
  ])("holds all of it: %o", (asked) => {
    const params = new URLSearchParams();
    writeAsked(params, asked);
    expect(read(params.toString())).toEqual(asked);
  });

  test("has a place for every parameter of the contract", () => {
    expect(Object.keys(everything).sort()).toEqual(Object.keys(search.input.shape).sort());
  });

  test("leaves out what goes without saying, and leaves alone what is not its own", () => {
    const params = new URLSearchParams("code=python&limit=3&tags=old&orientation=square");
    writeAsked(params, { query: "rye", size: "product_card", limit: 10, min_score: 0 });
    expect(params.toString()).toBe("code=python&q=rye");
  });

  test("takes a choice that there is not, a number that is none and an empty text for not said", () => {
    const asked = { size: "product_card", limit: 10, min_score: 0 };
    expect(read("size=huge&limit=many&min_score=&orientation=round&q=&tags=")).toEqual(asked);
    expect(read("size=toString")).toEqual(asked);
  });

  test("hands on what the endpoint refuses", () => {
    const refused = { limit: 99, min_score: -1, color: "mauve", locale: "?" };
    expect(read("limit=99&min_score=-1&color=mauve&locale=%3F")).toMatchObject(refused);
  });
});
