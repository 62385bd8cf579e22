import { apiStrings as strings } from "../../strings/api.ts";
import type { ApiSchema } from "./api-document.ts";

/** What a value may be, in words, such as "whole number, 1 to 50"; schemas with a name of their own by it. */
export function typeName(schema: ApiSchema): string {
  if (schema.$ref) return schemaName(schema.$ref);
  if (schema.anyOf) return schema.anyOf.map(typeName).join(strings.or);
  if (schema.enum) return strings.oneOf(schema.enum.map(String));
  if (schema.const !== undefined) return String(schema.const);
  return [schema.type ?? []]
    .flat()
    .map((type) => typed(type, schema))
    .join(strings.or);
}

export const schemaName = (ref: string): string => ref.split("/").at(-1) ?? ref;

function typed(type: string, schema: ApiSchema): string {
  switch (type) {
    case "string":
      return within(schema.format ?? strings.text, strings.characters, schema.minLength, schema.maxLength);
    case "integer":
      return within(strings.wholeNumber, String, schema.minimum, schema.maximum);
    case "number":
      return within(strings.number, String, schema.minimum, schema.maximum);
    case "boolean":
      return strings.truth;
    case "null":
      return strings.nothing;
    case "array":
      return within(strings.listOf(typeName(schema.items ?? {})), strings.items, schema.minItems, schema.maxItems);
    default:
      return typeof schema.additionalProperties === "object"
        ? strings.eachOf(typeName(schema.additionalProperties))
        : strings.object;
  }
}

function within(name: string, unit: (range: string) => string, from?: number, to?: number): string {
  if (from === undefined && to === undefined) return name;
  if (from === undefined) return `${name}, ${unit(strings.atMost(to!))}`;
  return `${name}, ${unit(to === undefined ? strings.atLeast(from) : strings.range(from, to))}`;
}
