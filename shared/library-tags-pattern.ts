import { categories } from "./categories.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { SchemaFault } from "./pattern-schema.ts";

/** How the library's own pattern is called, by which its pictures are read. */
export const libraryTagsSlug = "library-tags";

/** What stands in the instructions of `library-tags` for what differs from library to library. */
export const libraryTagsSlots = { minTags: "[MIN_TAGS]", maxTags: "[MAX_TAGS]", terms: "[TERMS]" } as const;

/** Letters of the instructions, and of the schema as JSON, at most: so much is put aside for each picture of the library. */
const mostLetters = 8000;

interface Content {
  readonly instructions: string;
  readonly schema: JsonSchema;
  readonly model_id: string | null;
}

/**
 * What keeps a version of `library-tags` from being run on the library's pictures: each thing that is missing, by its place in
 * the input. More fields than are needed do no harm.
 */
export function libraryTagsFaults({ instructions, schema, model_id }: Content): SchemaFault[] {
  const faults: SchemaFault[] = [];
  const need = (is: unknown, path: SchemaFault["path"], message: string) => {
    if (!is) faults.push({ path, message: `The library needs ${message}` });
  };
  const field = (name: string) => ["schema", "properties", name];
  need(isType(at(schema, "description"), "string"), field("description"), "description, a text");
  need(isType(at(schema, "alt"), "string"), field("alt"), "alt, a text");
  const category = at(schema, "category");
  need(isType(category, "string"), field("category"), "category, a text");
  const values: unknown = category?.enum;
  const strange = Array.isArray(values)
    ? values.find((value) => !(categories as readonly unknown[]).includes(value))
    : undefined;
  need(strange === undefined, field("category"), `its own categories: ${String(strange)} is none`);
  const tags = at(schema, "tags");
  const item = isType(tags, "array") ? (tags?.items as JsonSchema) : undefined;
  need(item, field("tags"), "tags, a list");
  need(isType(at(item, "tag"), "string"), [...field("tags"), "items", "properties", "tag"], "tag in tags, a text");
  need(
    isType(at(item, "confidence"), "number"),
    [...field("tags"), "items", "properties", "confidence"],
    "confidence in tags, a number",
  );
  const subject = at(schema, "subject");
  need(
    subject === undefined || isBoxOrNull(subject),
    field("subject"),
    "subject, where there is one, as null or x, y, width, height: numbers",
  );
  need(
    instructions.includes(libraryTagsSlots.terms),
    ["instructions"],
    `${libraryTagsSlots.terms}: there go the terms of the vocabulary`,
  );
  const tooLong = `${mostLetters} letters at most, for it reads every picture with them`;
  need(instructions.length <= mostLetters, ["instructions"], tooLong);
  need(JSON.stringify(schema).length <= mostLetters, ["schema"], tooLong);
  need(model_id === null, ["model_id"], "no model here: who tags is chosen in the settings");
  return faults;
}

const at = (schema: JsonSchema | undefined, name: string) =>
  (schema?.properties as Record<string, JsonSchema> | undefined)?.[name];

const isType = (schema: JsonSchema | undefined, type: string) => schema?.type === type;

const isBox = (schema: JsonSchema) => ["x", "y", "width", "height"].every((name) => isType(at(schema, name), "number"));

function isBoxOrNull(schema: JsonSchema): boolean {
  if (Array.isArray(schema.anyOf)) return schema.anyOf.every((one) => isType(one, "null") || isBox(one));
  return isBox(schema) && [schema.type].flat().every((type) => type === "object" || type === "null");
}
