import { expect, test } from "vitest";
import { cellsOf, columnsOf } from "./cells.ts";
import { placesOf } from "./places-of.ts";

test("columns stand in the order of the schema, within groups too, whatever the order of what was read", () => {
  const group = { type: ["object", "null"], properties: { name: { type: "string" }, city: { type: "string" } } };
  const places = placesOf({ type: "object", properties: { maker: group, price: { type: "number" } } });
  const rows = [cellsOf({ price: 1, maker: { city: "Bern", name: "Ann" } }), cellsOf({ price: 2, maker: null })];
  expect(columnsOf(rows, places)).toEqual(["maker.name", "maker.city", "maker", "price"]);
});
