import type { JsonSchema } from "../../../../../shared/json-schema.ts";

/** What a field is, in the words of the form; `other`: something that only JSON says. */
export const fieldKinds = [
  "text",
  "number",
  "integer",
  "boolean",
  "date",
  "time",
  "date-time",
  "choice",
  "group",
  "list",
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** A field as the form shows it. */
export interface FieldView {
  readonly kind: FieldKind | "other";
  readonly mayBeMissing: boolean;
  readonly description: string;
  /** Of a choice. */
  readonly choices: readonly string[];
}

const kindOfType: Readonly<Record<string, FieldKind>> = {
  string: "text",
  number: "number",
  integer: "integer",
  boolean: "boolean",
  object: "group",
  array: "list",
};

export const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads a schema as far as the form can show it. */
export function viewOf(schema: JsonSchema): FieldView {
  const types = [schema.type].flat();
  const [type, ...others] = types.filter((one) => one !== "null");
  const choices = Array.isArray(schema.enum) ? schema.enum.filter((value) => value !== null) : null;
  const plain = others.length === 0 && !schema.anyOf ? kindOfType[String(type)] : undefined;
  const isChoice = plain === "text" && choices !== null;
  return {
    kind: isChoice ? "choice" : (choices === null && (formatKind(plain, schema.format) ?? plain)) || "other",
    mayBeMissing: types.includes("null"),
    description: typeof schema.description === "string" ? schema.description : "",
    choices: isChoice ? choices.map(String) : [],
  };
}

const formatKind = (kind: FieldKind | undefined, format: unknown): FieldKind | undefined =>
  kind === "text" && (format === "date" || format === "time" || format === "date-time") ? format : undefined;

const baseOf: Readonly<Record<FieldKind, JsonSchema>> = {
  text: { type: "string" },
  number: { type: "number" },
  integer: { type: "integer" },
  boolean: { type: "boolean" },
  date: { type: "string", format: "date" },
  time: { type: "string", format: "time" },
  "date-time": { type: "string", format: "date-time" },
  choice: { type: "string", enum: ["first", "second"] },
  group: {
    type: "object",
    properties: { name: { type: "string" } },
    required: ["name"],
    additionalProperties: false,
  },
  list: { type: "array", items: { type: "string" } },
};

/** Another kind of field in the place of one; its description stays, and whether it may be missing. */
export function withKind(schema: JsonSchema, kind: FieldKind): JsonSchema {
  const { description, mayBeMissing } = viewOf(schema);
  return withMissing({ ...baseOf[kind], ...(description && { description }) }, mayBeMissing);
}

/** A field that is `null` where the picture does not tell, or one that never is. */
export function withMissing(schema: JsonSchema, mayBeMissing: boolean): JsonSchema {
  const types = [schema.type].flat().filter((one) => one !== "null");
  const choices = Array.isArray(schema.enum) ? schema.enum.filter((value) => value !== null) : null;
  return {
    ...schema,
    type: mayBeMissing ? [...types, "null"] : types[0],
    ...(choices && { enum: mayBeMissing ? [...choices, null] : choices }),
  };
}

export function withDescription({ description: _, ...schema }: JsonSchema, description: string): JsonSchema {
  return description === "" ? schema : { ...schema, description };
}

/** What a number, or the count of a list's items, is at least and at most. */
export type Limit = "minimum" | "maximum" | "minItems" | "maxItems";

/** With a limit as it was typed; without it where that is no number. */
export function withLimit(before: JsonSchema, limit: Limit, text: string): JsonSchema {
  const { [limit]: _, ...schema } = before;
  const value = Number(text);
  return text.trim() === "" || !Number.isFinite(value) ? schema : { ...schema, [limit]: value };
}

/** The values that a text has, one in each line. */
export const choicesIn = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

export const withChoices = (schema: JsonSchema, choices: readonly string[]): JsonSchema =>
  withMissing({ ...schema, enum: choices }, viewOf(schema).mayBeMissing);

/** The fields of an object, in their order. */
export const fieldsOf = (schema: JsonSchema): readonly (readonly [string, JsonSchema])[] =>
  Object.entries(isSchema(schema.properties) ? schema.properties : {}).map(([name, field]) => [
    name,
    isSchema(field) ? field : {},
  ]);

/** An object with these fields: closed, and each of them required. */
export const withFields = (schema: JsonSchema, fields: readonly (readonly [string, JsonSchema])[]): JsonSchema => ({
  ...schema,
  properties: Object.fromEntries(fields),
  required: fields.map(([name]) => name),
  additionalProperties: false,
});

/** With one more text field, under a name that is free. */
export function withNewField(schema: JsonSchema): JsonSchema {
  const fields = fieldsOf(schema);
  const names = new Set(fields.map(([name]) => name));
  let number = fields.length + 1;
  while (names.has(`field_${number}`)) number += 1;
  return withFields(schema, [...fields, [`field_${number}`, { type: "string" }]]);
}

/** A list with one of its entries `by` places further on. */
export function moved<Entry>(list: readonly Entry[], at: number, by: number): Entry[] {
  const rest = list.filter((_, index) => index !== at);
  return [...rest.slice(0, at + by), list[at]!, ...rest.slice(at + by)];
}
