import { categories } from "./categories.ts";
import { isObject, type JsonSchema } from "./json-schema.ts";
import type { SchemaFault } from "./pattern-schema.ts";

/** How the library's own pattern is called, by which its pictures are read. */
export const libraryTagsSlug = "library-tags";

/** What stands in the instructions of `library-tags` for what differs from library to library. */
export const libraryTagsSlots = { minTags: "[MIN_TAGS]", maxTags: "[MAX_TAGS]", terms: "[TERMS]" } as const;

/** Values of all enums, at most: the terms of the vocabulary, up to 900, become one more, and vendors take a thousand. */
const mostValues = 100;

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
  need(isAnyText(at(schema, "description")), field("description"), "description, any text");
  need(isAnyText(at(schema, "alt")), field("alt"), "alt, any text");
  const category = at(schema, "category");
  need(isType(category, "string"), field("category"), "category, a text");
  const values: unknown = category?.enum;
  const strange = Array.isArray(values)
    ? values.find((value) => !(categories as readonly unknown[]).includes(value))
    : undefined;
  need(strange === undefined, field("category"), `its own categories: ${String(strange)} is none`);
  const tags = at(schema, "tags");
  const item = isType(tags, "array") ? (tags?.items as JsonSchema) : undefined;
  need(item && tags?.maxItems !== 0, field("tags"), "tags, a list");
  need(isType(at(item, "tag"), "string"), [...field("tags"), "items", "properties", "tag"], "tag in tags, a text");
  need(
    isShare(at(item, "confidence")),
    [...field("tags"), "items", "properties", "confidence"],
    "confidence in tags, a number from 0 to 1",
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
  const tooMany = `${mostValues} values in all lists of choices at most, beside the terms of its vocabulary`;
  need(valuesIn(schema) <= mostValues || at(item, "tag")?.enum !== undefined, ["schema"], tooMany);
  need(model_id === null, ["model_id"], "no model here: who tags is chosen in the settings");
  return faults;
}

const at = (schema: JsonSchema | undefined, name: string) =>
  (schema?.properties as Record<string, JsonSchema> | undefined)?.[name];

const isType = (schema: JsonSchema | undefined, type: string) => schema?.type === type;

const isAnyText = (schema: JsonSchema | undefined) =>
  isType(schema, "string") && schema?.enum === undefined && schema?.format === undefined;

const isShare = (schema: JsonSchema | undefined) =>
  isType(schema, "number") &&
  schema?.enum === undefined &&
  !(Number(schema?.minimum ?? 0) > 0) &&
  !(Number(schema?.maximum ?? 1) < 1);

/** How many values the enums of a schema have together. */
function valuesIn(schema: JsonSchema): number {
  const { items, anyOf, properties } = schema;
  const inner = [
    items,
    ...(Array.isArray(anyOf) ? anyOf : []),
    ...(isObject(properties) ? Object.values(properties) : []),
  ];
  const own = Array.isArray(schema.enum) ? schema.enum.length : 0;
  return inner.filter(isObject).reduce((sum, one) => sum + valuesIn(one), own);
}

const isBox = (schema: JsonSchema) => ["x", "y", "width", "height"].every((name) => isType(at(schema, name), "number"));

function isBoxOrNull(schema: JsonSchema): boolean {
  if (Array.isArray(schema.anyOf)) return schema.anyOf.every((one) => isType(one, "null") || isBox(one));
  return isBox(schema) && [schema.type].flat().every((type) => type === "object" || type === "null");
}
