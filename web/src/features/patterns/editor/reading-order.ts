import type { JsonSchema } from "../../../../../shared/json-schema.ts";
import { isSchema } from "./schema-tree.ts";

/** What a field is before what is in it, and what follows from that last. */
const order = [
  "type",
  "description",
  "format",
  "enum",
  "minimum",
  "maximum",
  "minItems",
  "maxItems",
  "properties",
  "items",
  "anyOf",
  "required",
  "additionalProperties",
];

/** A schema with its keywords as people read them: the database keeps them by their length. Its fields stay as they are. */
export function inReadingOrder(schema: JsonSchema): JsonSchema {
  const rank = (keyword: string) => (order.includes(keyword) ? order.indexOf(keyword) : order.length);
  const keywords = Object.keys(schema).sort((one, other) => rank(one) - rank(other));
  return Object.fromEntries(
    keywords.map((keyword) => {
      const value = schema[keyword];
      if (keyword === "properties" && isSchema(value)) {
        return [keyword, Object.fromEntries(Object.entries(value).map(([name, field]) => [name, within(field)]))];
      }
      if (keyword === "anyOf" && Array.isArray(value)) return [keyword, value.map(within)];
      return [keyword, keyword === "items" ? within(value) : value];
    }),
  );
}

const within = (value: unknown) => (isSchema(value) ? inReadingOrder(value) : value);
