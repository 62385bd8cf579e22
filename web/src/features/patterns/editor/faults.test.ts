import { expect, test } from "vitest";
import { fieldOf } from "./faults.ts";

test.each([
  [["properties", "total", "type"], "properties.total"],
  [["properties", "items", "items", "properties", "price", "minimum"], "properties.items.items.properties.price"],
  [["properties"], ""],
  [["required", 2], ""],
  [["properties", "kind", "anyOf", 1, "type"], "properties.kind"],
])("what is wrong at %j belongs to the field %j", (path, field) => expect(fieldOf({ path, message: "" })).toBe(field));
