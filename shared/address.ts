import type { z } from "zod";

/** An input as the query of an address: a list by repeating its name, named values as JSON, what is undefined not at all. */
export function writeAddress(input: object): string {
  const pairs = Object.entries(input).flatMap(([name, value]) =>
    [value].flat().map((one): [string, unknown] => [name, one]),
  );
  return new URLSearchParams(
    pairs.filter(([, value]) => value !== undefined).map(([name, value]): [string, string] => [name, textOf(value)]),
  ).toString();
}

const textOf = (value: unknown) => (typeof value === "object" ? JSON.stringify(value) : String(value));

/**
 * The query of an address as the JSON that a body would have been: a schema's lists are lists however often they are named,
 * its numbers, truths and named values (as JSON) are such where the text is one. Whatever else it says stays as it is, for the schema to refuse by
 * name: what is no number, a name said twice, a name that there is not.
 */
export function readAddress(schema: z.ZodType, params: URLSearchParams): Record<string, unknown> {
  const fields = fieldsOf(schema);
  // What takes no input takes no notice of one: monitors add to an address what they like.
  if (fields.size === 0) return {};
  const names = new Set(Array.from(params, ([name]) => name));
  // Built from pairs, so that a field called __proto__ is a field like any other.
  return Object.fromEntries(Array.from(names, (name) => [name, readField(fields.get(name), params.getAll(name))]));
}

function readField(schema: Definition | undefined, texts: string[]): unknown {
  if (schema?.type === "array") return texts.map((text) => readText(bare(schema.element), text));
  const values = texts.map((text) => readText(schema, text));
  return values.length === 1 ? values[0] : values;
}

/** As JSON writes numbers: neither an empty text nor 0x10, 1_000 or Infinity. */
const number = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

function readText(schema: Definition | undefined, text: string): unknown {
  if (schema?.type === "number" && number.test(text)) return Number(text);
  if (schema?.type === "boolean" && /^(true|false)$/.test(text)) return text === "true";
  return schema?.type === "record" ? readNamed(text) : text;
}

/** `{"a":"b"}`, or the text where it is none. */
function readNamed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : text;
  } catch {
    return text;
  }
}

type Definition = z.core.$ZodTypes["_zod"]["def"];

/** The fields of an object, or of each of several that it may be. */
function fieldsOf(schema: z.core.$ZodType): Map<string, Definition> {
  const definition = bare(schema);
  if (definition.type === "union") return new Map(definition.options.flatMap((option) => [...fieldsOf(option)]));
  if (definition.type !== "object") return new Map();
  return new Map(Object.entries(definition.shape).map(([name, field]) => [name, bare(field)]));
}

/** A schema without what stands around it: defaults, what may be left out, what becomes of it afterwards. */
function bare(schema: z.core.$ZodType): Definition {
  const definition = schema._zod.def as Definition;
  if (definition.type === "pipe") return bare(definition.in);
  return "innerType" in definition ? bare(definition.innerType as z.core.$ZodType) : definition;
}
