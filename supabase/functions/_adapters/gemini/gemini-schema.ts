import { isObject, type JsonSchema } from "../../../../shared/json-schema.ts";

/**
 * A schema as Gemini takes it: an enum has texts and numbers there, and nothing that is empty. Where null may stand beside them, it is
 * a choice of its own; what else an enum says, the core checks. The version of the schema's language is no keyword that it knows.
 */
export function geminiSchema({ $schema: _, ...schema }: JsonSchema): Record<string, unknown> {
  const { properties, items, anyOf } = schema;
  const inner = {
    ...schema,
    ...(isObject(properties) && { properties: eachOf(properties) }),
    ...(isObject(items) && { items: geminiSchema(items) }),
    ...(Array.isArray(anyOf) && { anyOf: anyOf.map((one) => (isObject(one) ? geminiSchema(one) : one)) }),
  };
  return Array.isArray(schema.enum) ? withEnum(inner, schema.enum) : inner;
}

const eachOf = (properties: JsonSchema) =>
  Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, isObject(one) ? geminiSchema(one) : one]));

function withEnum({ enum: _, ...schema }: JsonSchema, values: readonly unknown[]): Record<string, unknown> {
  const listed = values.filter((value) => typeof value === "string" || typeof value === "number");
  if (listed.length === 0) return schema;
  if (listed.length === values.length) return { ...schema, enum: listed };
  const types = [schema.type].flat().filter((type) => type !== "null");
  const chosen = { ...schema, type: types.length === 1 ? types[0] : types, enum: listed };
  return values.includes(null) ? { anyOf: [chosen, { type: "null" }] } : chosen;
}
