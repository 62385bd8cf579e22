import { z } from "zod";
import { eachObject, isObject, type JsonSchema } from "./json-schema.ts";

/** What is wrong with a schema, and where: `["properties", "total", "type"]`; empty for the whole of it. */
export interface SchemaFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What OpenAI's strict mode and Gemini both take, and what a person can still read. */
export const schemaLimits = {
  /** Bytes of the schema as JSON. */
  bytes: 60_000,
  /** Schemas within schemas, with the outermost. */
  levels: 10,
  /** Of all objects together. */
  properties: 500,
  /** Of all enums together. */
  values: 1000,
  /** Of one enum's texts together. */
  enumLetters: 15_000,
  nameLetters: 64,
  options: 10,
  items: 1000,
  /** Values that an answer has at least: more than a model writes about one picture, it cannot give. */
  asked: 2000,
} as const;

const typeNames = ["object", "array", "string", "number", "integer", "boolean", "null"] as const;
type TypeName = (typeof typeNames)[number];

/** The formats that both vendors know. */
export const schemaFormats = ["date-time", "date", "time"] as const;

/** Which keywords there are, and the type that each is for; null: for every one. */
const keywords = new Map<string, readonly TypeName[] | null>([
  ["type", null],
  ["description", null],
  ["enum", null],
  ["anyOf", null],
  ["properties", ["object"]],
  ["required", ["object"]],
  ["additionalProperties", ["object"]],
  ["items", ["array"]],
  ["minItems", ["array"]],
  ["maxItems", ["array"]],
  ["minimum", ["number", "integer"]],
  ["maximum", ["number", "integer"]],
  ["format", ["string"]],
]);

/** Keywords that people try, and what to do instead. */
const instead: Readonly<Record<string, string>> = {
  $ref: "A schema cannot refer to itself or to another: write out what is meant",
  $defs: "A schema cannot refer to itself or to another: write out what is meant",
  definitions: "A schema cannot refer to itself or to another: write out what is meant",
  $recursiveRef: "A schema cannot refer to itself or to another: write out what is meant",
  $dynamicRef: "A schema cannot refer to itself or to another: write out what is meant",
  oneOf: "Use anyOf",
  allOf: "Write the fields of all of them into one object",
  const: "Use enum with one value",
  nullable: 'Write the type as a list with "null": ["string", "null"]',
  pattern: "Say in the description how the text is written",
  minLength: "Say in the description how long the text is",
  maxLength: "Say in the description how long the text is",
  patternProperties: "Objects are closed: name each property",
  prefixItems: "Name the places: use an object",
};

/**
 * What keeps a schema from being a pattern's: nothing where the list is empty, the first twenty else. Objects are closed and
 * require every key (what may be missing is `null`), nothing refers to anything, and all of it keeps within the limits. Takes
 * whatever JSON there is, as deep as it is.
 */
export function schemaFaults(schema: unknown): SchemaFault[] {
  if (!isObject(schema)) return [{ path: [], message: "A schema is an object" }];
  const check = new Check();
  check.visit(schema, [], { level: 1, times: 1 });
  if (schema.type !== "object") check.refuse(["type"], 'The outermost type is "object"');
  // Only what is known to be flat can be written out.
  if (check.faults.length === 0 && new TextEncoder().encode(JSON.stringify(schema)).length > schemaLimits.bytes) {
    check.refuse([], `A schema has ${schemaLimits.bytes / 1000} kB at most`);
  }
  return check.faults.slice(0, 20);
}

/** A pattern's schema, as requests bring it. Its properties' order is written down: see `inOrder`. */
export const PatternSchema = z
  .record(z.string(), z.unknown())
  .superRefine((schema, context) => {
    for (const { path, message } of schemaFaults(schema))
      context.addIssue({ code: "custom", path: [...path], message });
  })
  .transform((schema) => eachObject(schema, (properties) => ({ properties, required: Object.keys(properties) })));

/** Where a schema stands: how deep, and how many of it an answer has at least. */
interface Stand {
  readonly level: number;
  readonly times: number;
}

class Check {
  readonly faults: SchemaFault[] = [];
  properties = 0;
  values = 0;
  asked = 0;

  refuse(path: SchemaFault["path"], message: string) {
    this.faults.push({ path, message });
  }

  visit(schema: unknown, path: SchemaFault["path"], { level, times }: Stand) {
    if (!isObject(schema)) return this.refuse(path, "A schema is an object");
    if (level > schemaLimits.levels) {
      return this.refuse(path, `A schema goes ${schemaLimits.levels} levels deep at most`);
    }
    const types = this.typesOf(schema, path);
    for (const keyword of Object.keys(schema)) {
      const its = keywords.get(keyword);
      if (its === undefined) {
        const hint = Object.hasOwn(instead, keyword) ? `: ${instead[keyword]}` : "";
        this.refuse([...path, keyword.slice(0, 64)], `Not a keyword of patterns${hint}`);
      } else if (its && types.length > 0 && !types.some((type) => its.includes(type))) {
        this.refuse([...path, keyword], `Means nothing for the type ${types.join(" or ")}`);
      }
    }
    if (schema.description !== undefined && typeof schema.description !== "string") {
      this.refuse([...path, "description"], "A description is text");
    }
    if (schema.format !== undefined && !schemaFormats.includes(schema.format as never)) {
      this.refuse([...path, "format"], `The formats are ${schemaFormats.join(", ")}`);
    }
    this.range(schema, path, ["minimum", "maximum"], isPlainNumber, "a number that takes no exponent");
    this.range(schema, path, ["minItems", "maxItems"], isCount, `a whole number from 0 to ${schemaLimits.items}`);
    if (schema.enum !== undefined) this.enum(schema.enum, types, path);
    if (types.includes("object")) this.object(schema, path, { level, times });
    if (types.includes("array")) this.array(schema, path, { level, times });
    if (schema.anyOf !== undefined) this.anyOf(schema, path, { level, times });
  }

  array({ items, minItems }: JsonSchema, path: SchemaFault["path"], { level, times }: Stand) {
    if (items === undefined) return this.refuse(path, "Say in items what a list is of");
    const many = times * Math.max(1, isCount(minItems) ? Number(minItems) : 1);
    if (!this.ask(many)) {
      const most = `With what is around it, more than ${schemaLimits.asked} values must be there: ask for fewer`;
      return this.refuse([...path, minItems === undefined ? "items" : "minItems"], most);
    }
    this.visit(items, [...path, "items"], { level: level + 1, times: many });
  }

  /** Whether so many values more can be asked for. */
  ask(values: number): boolean {
    this.asked += values;
    return this.asked <= schemaLimits.asked;
  }

  /** One type, and `null` beside it where there may be nothing. */
  typesOf(schema: JsonSchema, path: SchemaFault["path"]): TypeName[] {
    if (schema.type === undefined) {
      // What stands there instead is refused by its own name.
      const isBare = Object.keys(schema).every((keyword) => keyword !== "anyOf" && keywords.has(keyword));
      if (isBare) this.refuse(path, `Give it a type: ${typeNames.join(", ")}`);
      return [];
    }
    const types = [schema.type].flat();
    const unknown = types.find((type) => !typeNames.includes(type as TypeName));
    if (unknown !== undefined || types.length === 0) {
      this.refuse([...path, "type"], `There is no such type: use ${typeNames.join(", ")}`);
      return [];
    }
    const isOne = types.length === 1 || (types.length === 2 && types[0] !== types[1] && types.includes("null"));
    if (!isOne) this.refuse([...path, "type"], 'A type is one, or one and "null": for others use anyOf');
    return types as TypeName[];
  }

  object(schema: JsonSchema, path: SchemaFault["path"], { level, times }: Stand) {
    const { properties, required, additionalProperties } = schema;
    if (additionalProperties !== false) {
      this.refuse([...path, "additionalProperties"], "Objects are closed: write additionalProperties: false");
    }
    if (!isObject(properties) || Object.keys(properties).length === 0) {
      return this.refuse([...path, "properties"], "An object has one property or more");
    }
    const names = Object.keys(properties);
    this.properties += names.length;
    if (this.properties > schemaLimits.properties) {
      return this.refuse([...path, "properties"], `A schema has ${schemaLimits.properties} properties at most`);
    }
    if (!this.ask(times * names.length)) {
      const most = `With the lists around it, more than ${schemaLimits.asked} values must be there: ask for fewer items`;
      return this.refuse([...path, "properties"], most);
    }
    const all = Array.isArray(required) ? required : [];
    const missing = names.filter((name) => !all.includes(name)).map((name) => name.slice(0, 64));
    if (missing.length > 0) {
      const which = missing.slice(0, 5).join(", ");
      this.refuse([...path, "required"], `Every property is required, and null where it is missing: add ${which}`);
    }
    const strange = all.findIndex((name) => !names.includes(name));
    if (strange >= 0) this.refuse([...path, "required", strange], "There is no property of this name");
    for (const [name, inner] of Object.entries(properties)) {
      const place = [...path, "properties", name.slice(0, 64)];
      if (!isName(name)) this.refuse(place, `A name has 1 to ${schemaLimits.nameLetters} letters that can be seen`);
      this.visit(inner, place, { level: level + 1, times });
    }
  }

  enum(given: unknown, types: readonly TypeName[], path: SchemaFault["path"]) {
    const place = [...path, "enum"];
    if (!Array.isArray(given) || given.length === 0)
      return this.refuse(place, "An enum is a list of one value or more");
    this.values += given.length;
    if (this.values > schemaLimits.values) {
      return this.refuse(place, `A schema's enums have ${schemaLimits.values} values at most`);
    }
    const wrong = given.findIndex((value) => !types.some((type) => isOf(type, value)));
    if (wrong >= 0) return this.refuse([...place, wrong], `Not of the type ${types.join(" or ") || "that is missing"}`);
    const empty = given.indexOf("");
    if (empty >= 0)
      return this.refuse([...place, empty], "An empty text is no choice: use null where there may be nothing");
    if (given.join("").length > schemaLimits.enumLetters) {
      return this.refuse(place, `An enum has ${schemaLimits.enumLetters} letters at most`);
    }
    if (new Set(given).size < given.length) this.refuse(place, "Each value stands there once");
    if (types.includes("null") && !given.includes(null))
      this.refuse(place, "Where null may stand, the enum lists null");
  }

  anyOf({ anyOf, ...beside }: JsonSchema, path: SchemaFault["path"], { level, times }: Stand) {
    const place = [...path, "anyOf"];
    if (path.length === 0) return this.refuse(place, "The outermost schema is one object");
    if (!Array.isArray(anyOf) || anyOf.length === 0 || anyOf.length > schemaLimits.options) {
      return this.refuse(place, `A list of 1 to ${schemaLimits.options} schemas`);
    }
    const stranger = Object.keys(beside).find((keyword) => keyword !== "description");
    if (stranger)
      this.refuse(place, `Beside anyOf stands a description at most: move ${stranger.slice(0, 64)} into it`);
    for (const [at, inner] of anyOf.entries()) this.visit(inner, [...place, at], { level: level + 1, times });
  }

  range(
    schema: JsonSchema,
    path: SchemaFault["path"],
    [low, high]: readonly [string, string],
    isGood: (value: unknown) => boolean,
    what: string,
  ) {
    for (const keyword of [low, high]) {
      if (schema[keyword] !== undefined && !isGood(schema[keyword])) this.refuse([...path, keyword], `Give ${what}`);
    }
    if (Number(schema[low]) > Number(schema[high])) this.refuse([...path, low], `Cannot be more than ${high}`);
  }
}

/** `__proto__` is a name that JavaScript keeps for itself. */
const isName = (name: string) =>
  name.trim().length > 0 && name.length <= schemaLimits.nameLetters && !/\p{C}/u.test(name) && name !== "__proto__";

const isCount = (value: unknown) =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= schemaLimits.items;

/** Beyond that the database would write out hundreds of digits; JSON's 1e999 is Infinity, which nobody can write. */
const isPlainNumber = (value: unknown) => typeof value === "number" && /^-?[\d.]+$/.test(String(value));

function isOf(type: TypeName, value: unknown): boolean {
  if (type === "null") return value === null;
  if (type === "number") return isPlainNumber(value);
  if (type === "integer") return Number.isInteger(value) && isPlainNumber(value);
  return typeof value === type && (type === "string" || type === "boolean") && !/\p{Cc}|\p{Cs}/u.test(String(value));
}
