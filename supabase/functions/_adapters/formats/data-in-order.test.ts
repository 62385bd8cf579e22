import { expect, test } from "vitest";
import { dataInOrder } from "./data-in-order.ts";

const properties = (...names: string[]) => Object.fromEntries(names.map((name) => [name, { type: "string" }]));

test("data is told in the order of its schema, within lists and in whichever shape it has", () => {
  const schema = {
    type: "object",
    properties: {
      shop: { type: "string" },
      lines: { type: "array", items: { type: "object", properties: properties("what", "price") } },
      by: {
        anyOf: [
          { type: "null" },
          { type: "object", properties: properties("z", "a") },
          { type: "object", properties: properties("y", "b") },
        ],
      },
      at: { anyOf: [{ type: "null" }, { type: "array", items: { type: "object", properties: properties("d", "c") } }] },
    },
  };
  const data = { at: [{ c: "", d: "" }], by: { b: "", y: "" }, lines: [{ price: "", what: "" }], shop: "" };
  expect(JSON.stringify(dataInOrder(schema, data))).toBe(
    '{"shop":"","lines":[{"what":"","price":""}],"by":{"y":"","b":""},"at":[{"d":"","c":""}]}',
  );
});

test("what its schema does not know comes last, and nothing is lost", () => {
  const data = JSON.parse('{"b": 1, "__proto__": 2, "a": null, "2": [3]}');
  const told = dataInOrder({ properties: properties("a") }, data);
  expect(JSON.stringify(told)).toBe('{"2":[3],"a":null,"b":1,"__proto__":2}');
  expect(dataInOrder({}, "text")).toBe("text");
});
