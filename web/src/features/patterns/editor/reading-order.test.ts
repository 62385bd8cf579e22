import { expect, test } from "vitest";
import { inReadingOrder } from "./reading-order.ts";

test("a schema tells what a field is before what is in it, at every level, and keeps its fields in their order", () => {
  const items = { required: ["b", "a"], properties: { b: { enum: ["x"], type: "string" }, a: {} }, type: "object" };
  const schema = { required: ["type"], properties: { type: { items, type: "array", strange: 1 } }, type: "object" };
  expect(JSON.stringify(inReadingOrder(schema))).toBe(
    '{"type":"object","properties":{"type":{"type":"array","items":{"type":"object","properties":' +
      '{"b":{"type":"string","enum":["x"]},"a":{}},"required":["b","a"]},"strange":1}},"required":["type"]}',
  );
});
