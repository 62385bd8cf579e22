import { z } from "zod";
import { health } from "../../shared/health.ts";
import { PaletteColor } from "../../shared/images.ts";
import { Problem } from "../../shared/problems.ts";
import { PublicFile, SearchResult, search, TextColor } from "../../shared/search.ts";
import { searchUsed } from "../../shared/search-used.ts";
import { fields } from "./fields.ts";

export interface JsonSchema {
  [keyword: string]: unknown;
  type?: string | string[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
}

const named: Record<string, z.ZodType> = {
  SearchRequest: search.input,
  SearchAnswer: search.output,
  SearchResult,
  TextColor,
  PublicFile,
  PaletteColor,
  UseRequest: searchUsed.input,
  UseAnswer: searchUsed.output,
  Health: health.output,
  Problem,
};

/** The schemas of the contracts by name, as JSON Schema, with what each field is for. They refer to each other by name. */
export function componentSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  // What callers write. Of what they get, a newer server may give more: only inputs are closed.
  const { schemas } = z.toJSONSchema(registry, {
    io: "input",
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => withoutNoise(jsonSchema as JsonSchema),
  });
  return Object.fromEntries(
    Object.keys(named).map((name) => {
      const { $schema: _, $id: __, ...schema } = schemas[name] as JsonSchema;
      for (const [field, property] of Object.entries(schema.properties ?? {})) describe(name, field, property);
      return [name, schema];
    }),
  );
}

/** Bounds that every whole number has, and the long way to say uuid. */
function withoutNoise(schema: JsonSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.format === "uuid") delete schema.pattern;
}

function describe(schema: string, field: string, property: JsonSchema): void {
  const description = fields[schema]?.[field];
  if (description) property.description = description;
}
