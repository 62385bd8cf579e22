import { describe, expect, test } from "vitest";
import { cellsOf, columnsOf } from "./cells.ts";

describe("what was read, as cells", () => {
  test("has what is nested at its place, a list in one cell, and nothing for null", () => {
    const data = { shop: { name: "Rye", open: true }, tags: ["a", "b"], items: [{ price: 1 }], note: null };
    expect([...cellsOf(data)]).toEqual([
      ["shop.name", "Rye"],
      ["shop.open", "true"],
      ["tags", "a, b"],
      ["items", '[{"price":1}]'],
      ["note", ""],
    ]);
  });

  test("has the columns of all rows, each once", () => {
    expect(columnsOf([cellsOf({ a: 1, b: 2 }), cellsOf({ b: 3, c: 4 })])).toEqual(["a", "b", "c"]);
  });
});
