import type { JsonSchema } from "../../../../shared/json-schema.ts";

/**
 * Data with its fields in the order of its schema, which the database does not keep. `schema` has its own in order: see
 * `inOrder`. What the schema does not know comes last.
 */
export function dataInOrder(schema: JsonSchema, data: unknown): unknown {
  if (Array.isArray(data)) return data.map((item) => dataInOrder(optionFor(schema, "items") ?? {}, item));
  if (typeof data !== "object" || data === null) return data;
  const given = data as Record<string, unknown>;
  const properties = propertiesFor(schema, Object.keys(given));
  const names = [...Object.keys(properties).filter((name) => Object.hasOwn(given, name)), ...Object.keys(given)];
  return Object.fromEntries(
    [...new Set(names)].map((name) => [name, dataInOrder(properties[name] ?? {}, given[name])]),
  );
}

/** Of several shapes, the one that has this keyword. */
function optionFor(schema: JsonSchema, keyword: string): JsonSchema | undefined {
  const shapes = [schema, ...((schema.anyOf ?? []) as JsonSchema[])];
  return shapes.find((shape) => shape[keyword] !== undefined)?.[keyword] as JsonSchema | undefined;
}

/** Of several shapes, the properties of the one that has these names. */
function propertiesFor(schema: JsonSchema, names: readonly string[]): Readonly<Record<string, JsonSchema>> {
  const shapes = [schema, ...((schema.anyOf ?? []) as JsonSchema[])].flatMap(({ properties }) =>
    properties ? [properties as Readonly<Record<string, JsonSchema>>] : [],
  );
  return shapes.find((properties) => names.every((name) => Object.hasOwn(properties, name))) ?? shapes[0] ?? {};
}
