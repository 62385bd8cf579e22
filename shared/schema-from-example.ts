import type { JsonSchema } from "./json-schema.ts";
import { schemaFormats, schemaLimits } from "./pattern-schema.ts";

export interface SchemaOfExample {
  readonly schema: Record<string, unknown>;
  /** What the example leaves open, and what was assumed instead: sentences, each with its place. */
  readonly notes: string[];
}

/**
 * The schema of which an object is an example: types, dates and times as such, lists of what all their items have in common. What is
 * `null` somewhere may be. It may still be no pattern's: see `schemaFaults`.
 */
export function schemaFromExample(example: Readonly<Record<string, unknown>>): SchemaOfExample {
  const notes: string[] = [];
  return { schema: schemaOf([example], "", 1, notes), notes };
}

/** Of all the values that were seen at a place. */
function schemaOf(values: readonly unknown[], place: string, level: number, notes: string[]): Record<string, unknown> {
  const told = values.filter((value) => value !== null && value !== undefined);
  const mayBeNull = told.length < values.length;
  const groups = [...Map.groupBy(told, kindOf)];
  const [first, ...others] = groups;
  if (!first || level > schemaLimits.levels) {
    notes.push(`${place}: the example does not tell what it is, so it is text`);
    return { type: ["string", "null"] };
  }
  if (others.length === 0) return ofKind(...first, mayBeNull, place, level, notes);
  notes.push(`${place}: the example has ${groups.map(([kind]) => kind).join(" and ")}, so it may be either`);
  const choices = groups.map(([kind, some]) => ofKind(kind, some, false, place, level + 1, notes));
  return { anyOf: [...choices, ...(mayBeNull ? [{ type: "null" }] : [])] };
}

type Kind = "object" | "array" | "string" | "number" | "boolean";
const kindOf = (value: unknown) => (Array.isArray(value) ? "array" : typeof value) as Kind;

function ofKind(
  kind: Kind,
  values: readonly unknown[],
  mayBeNull: boolean,
  place: string,
  level: number,
  notes: string[],
): Record<string, unknown> {
  const type = mayBeNull ? [kind, "null"] : kind;
  if (kind === "string") return { type, ...formatOf(values as string[]) };
  if (kind === "array") return { type, items: schemaOf(values.flat(), `${place}[]`, level + 1, notes) };
  if (kind === "object") return { type, ...fieldsOf(values as JsonSchema[], place, level, notes) };
  return { type };
}

function fieldsOf(values: readonly JsonSchema[], place: string, level: number, notes: string[]) {
  const names = [...new Set(values.flatMap((value) => Object.keys(value)))];
  const properties = names.map((name): [string, JsonSchema] => {
    const seen = values.map((value) => (Object.hasOwn(value, name) ? value[name] : null));
    return [name, schemaOf(seen, place ? `${place}.${name}` : name, level + 1, notes)];
  });
  return { properties: Object.fromEntries(properties), required: names, additionalProperties: false };
}

const written: Record<(typeof schemaFormats)[number], RegExp> = {
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  time: /^\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
};

function formatOf(texts: readonly string[]): { format?: string } {
  const format = schemaFormats.find((one) => texts.every((text) => written[one].test(text)));
  return format ? { format } : {};
}
