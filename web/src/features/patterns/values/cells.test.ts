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

  test("has the columns of all rows, each once, in the order of the schema", () => {
    const rows = [cellsOf({ a: 1, b: { x: 1, y: 2 } }), cellsOf({ b: { x: 3 }, c: 4 })];
    expect(columnsOf(rows, ["c", "b"])).toEqual(["c", "b.x", "b.y", "a"]);
  });
});
