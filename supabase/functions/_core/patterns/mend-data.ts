import type { Repair } from "../../../../shared/extractions.ts";
import type { Validate } from "../ports/validate.ts";
import { pointed } from "./field-confidence.ts";

type Schema = Readonly<Record<string, unknown>>;

/** Each is told, so that whoever must can look; an answer that needs more is told a hundred. */
const mostRepairs = 100;

/**
 * Makes data fit a schema where it is plain what is meant: a number in a text, one thing where a list is asked for, what is
 * too much. What would be a guess stays as it is, for the validator to find. Tells all that it changed.
 */
export function mendData(schema: Schema, data: unknown, validate: Validate): { data: unknown; repairs: Repair[] } {
  const repairs: Repair[] = [];
  const mended = mend(schema, data, "", { validate, note: (path, repair) => repairs.push({ path, repair }) });
  return { data: mended, repairs: repairs.slice(0, mostRepairs) };
}

interface Mending {
  readonly validate: Validate;
  readonly note: (path: string, repair: string) => void;
}

function mend(schema: Schema, value: unknown, path: string, mending: Mending): unknown {
  if (Array.isArray(schema.anyOf)) return mendOption(schema.anyOf, value, path, mending);
  const types = typesOf(schema);
  const said = types.includes(typeOf(value)) ? value : converted(types, value, path, mending);
  if (isObject(said) && types.includes("object")) return mendObject(schema, said, path, mending);
  if (Array.isArray(said) && types.includes("array")) return mendArray(schema, said, path, mending);
  return typeof said === "string" ? mendText(schema, said, path, mending) : said;
}

/** The first of several shapes that it fits, or can be made to. */
function mendOption(options: readonly Schema[], value: unknown, path: string, mending: Mending): unknown {
  if (options.some((option) => mending.validate(option, value).length === 0)) return value;
  for (const option of options) {
    const repairs: [string, string][] = [];
    const mended = mend(option, value, path, { ...mending, note: (...repair) => repairs.push(repair) });
    if (mending.validate(option, mended).length > 0) continue;
    for (const repair of repairs) mending.note(...repair);
    return mended;
  }
  return value;
}

function mendObject(schema: Schema, value: Record<string, unknown>, path: string, mending: Mending) {
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(properties, name)) mending.note(`${path}/${pointed(name)}`, "Left out: there is no such field");
  }
  const entries = Object.entries(properties).flatMap(([name, inner]): [string, unknown][] => {
    const place = `${path}/${pointed(name)}`;
    if (Object.hasOwn(value, name)) return [[name, mend(inner, value[name], place, mending)]];
    if (mending.validate(inner, null).length > 0) return [];
    mending.note(place, "It was missing: null");
    return [[name, null]];
  });
  return Object.fromEntries(entries);
}

function mendArray(schema: Schema, value: readonly unknown[], path: string, mending: Mending): unknown[] {
  const most = typeof schema.maxItems === "number" ? schema.maxItems : value.length;
  if (value.length > most) mending.note(path, `Cut to ${most} items: there were ${value.length}`);
  const items = (schema.items ?? {}) as Schema;
  return value.slice(0, most).map((item, at) => mend(items, item, `${path}/${at}`, mending));
}

function mendText(schema: Schema, value: string, path: string, { note }: Mending): string {
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) {
    const plain = (text: string) => text.trim().toLowerCase();
    const meant = schema.enum.filter((one) => typeof one === "string" && plain(one) === plain(value));
    if (meant.length !== 1) return value;
    note(path, "Written as the schema has it");
    return meant[0];
  }
  if (schema.format === "date" && /^\d{4}-\d{2}-\d{2}T/.test(value)) {
    note(path, "Cut to the date");
    return value.slice(0, 10);
  }
  return value;
}

/** A value of a type that the schema does not have, as one that it has, where both say the same. */
function converted(types: readonly string[], value: unknown, path: string, { note }: Mending): unknown {
  const text = typeof value === "string" ? value.trim() : null;
  if (text !== null && types.includes("null") && /^(null|none|n\/a|unknown|-)?$/i.test(text)) {
    note(path, "A text that says nothing: null");
    return null;
  }
  if (text !== null && (types.includes("number") || types.includes("integer")) && /^-?\d+(\.\d+)?$/.test(text)) {
    const number = Number(text);
    // Beyond that the digits would be others.
    if (Math.abs(number) <= Number.MAX_SAFE_INTEGER && (types.includes("number") || Number.isInteger(number))) {
      note(path, "A number in a text: the number");
      return number;
    }
  }
  if (text !== null && types.includes("boolean") && /^(true|false|yes|no)$/i.test(text)) {
    note(path, "Yes or no in a text: true or false");
    return /^(true|yes)$/i.test(text);
  }
  if (text !== null && (types.includes("object") || types.includes("array")) && /^[[{]/.test(text)) {
    const parsed = parsedOrNull(text);
    if (parsed !== null && types.includes(typeOf(parsed))) {
      note(path, "JSON in a text: what it says");
      return parsed;
    }
  }
  if (types.includes("array") && value !== null && value !== undefined) {
    note(path, "One thing where a list is asked for: a list of it");
    return [value];
  }
  if (types.includes("string") && (typeof value === "number" || typeof value === "boolean")) {
    note(path, "Written as a text");
    return String(value);
  }
  return value;
}

function typesOf({ type }: Schema): readonly string[] {
  const types = Array.isArray(type) ? (type as string[]) : typeof type === "string" ? [type] : [];
  // A whole number is a number too.
  return types.includes("number") ? [...types, "integer"] : types;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
