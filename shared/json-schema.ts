/** A JSON Schema. What of it a pattern may say is decided by `schemaFaults`. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * A schema as the database gave it, with its properties in the order in which they were written: that is the order in which
 * models answer and tables have their columns. The database keeps the order of lists alone, and `required` names them all.
 */
export const inOrder = (schema: JsonSchema): JsonSchema =>
  eachObject(schema, (properties, required) => ({
    properties: Object.fromEntries(
      [...new Set([...required, ...Object.keys(properties)])].flatMap((name) =>
        Object.hasOwn(properties, name) ? [[name, properties[name]]] : [],
      ),
    ),
    required,
  }));

/** A schema with every object in it made anew. */
export function eachObject(
  schema: JsonSchema,
  make: (properties: JsonSchema, required: readonly string[]) => JsonSchema,
): Record<string, unknown> {
  const within = (inner: unknown) => (isObject(inner) ? eachObject(inner, make) : inner);
  const { properties, required, items, anyOf } = schema;
  const all = isObject(properties)
    ? Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, within(inner)]))
    : null;
  return {
    ...schema,
    ...(all && make(all, Array.isArray(required) ? required : [])),
    ...(items !== undefined && { items: within(items) }),
    ...(Array.isArray(anyOf) && { anyOf: anyOf.map(within) }),
  };
}

export const isObject = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);
