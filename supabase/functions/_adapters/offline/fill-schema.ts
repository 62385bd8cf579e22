import { confidenceKey } from "../../_core/patterns/field-confidence.ts";
import type { PictureFacts } from "../../_core/ports/provider.ts";
import { type Known, knownFor, knownWords } from "./known-facts.ts";

type Schema = Readonly<Record<string, unknown>>;

/** A value that fits, and how sure it is, 0 to 1: 0 where it says nothing. */
interface Filled {
  readonly value: unknown;
  readonly confidence: number;
}

/**
 * Fills any schema of the strict subset: what a field's name asks for and is known, null where nothing is known and the
 * schema allows it, else the emptiest value that fits; a date cannot be empty, and is when the file was sent. Where the schema asks for it, says how sure each field is.
 */
export function fillSchema(schema: Schema, facts: PictureFacts): Record<string, unknown> {
  const { [confidenceKey]: asked, ...properties } = propertiesOf(schema);
  const filled = Object.entries(properties).map(([name, inner]) => [name, fill(inner, name, facts)] as const);
  const data = Object.fromEntries(filled.map(([name, { value }]) => [name, value]));
  if (!asked) return data;
  return { ...data, [confidenceKey]: Object.fromEntries(filled.map(([name, { confidence }]) => [name, confidence])) };
}

function fill(schema: Schema, name: string, facts: PictureFacts): Filled {
  if (Array.isArray(schema.anyOf)) {
    const options = (schema.anyOf as Schema[]).map((option) => fill(option, name, facts));
    return options.reduce((best, option) =>
      option.confidence > best.confidence || isNull(option, best) ? option : best,
    );
  }
  const types = Array.isArray(schema.type) ? (schema.type as string[]) : [String(schema.type)];
  if (Array.isArray(schema.enum)) return fillEnum(schema.enum, facts);
  const known = knownFor(name, facts);
  const filled = types.map((type) =>
    type === "object" ? fillObject(schema, facts) : fillType(type, schema, name, known, facts),
  );
  const sure = filled.find(({ confidence }) => confidence > 0);
  if (sure) return sure;
  if (types.includes("null")) return { value: null, confidence: 0 };
  // What is made of parts is not made a second time: within each other they would be twice as many at every level.
  return filled.find(({ value }) => value !== undefined) ?? emptiest(schema, types, facts);
}

/** Where nothing is known, nothing is said. */
const isNull = (option: Filled, best: Filled) => option.value === null && best.confidence === 0;

function fillType(type: string, schema: Schema, name: string, known: Known | null, facts: PictureFacts): Filled {
  const nothing: Filled = { value: undefined, confidence: 0 };
  if (type === "array") return fillArray(schema, name, known, facts);
  if (!known) return nothing;
  const value = Array.isArray(known.value) ? known.value[0] : known.value;
  if (type === "string" && schema.format === undefined) {
    return { value: Array.isArray(known.value) ? known.value.join(", ") : String(value), confidence: known.confidence };
  }
  if (type === "boolean" && typeof value === "boolean") return { value, confidence: known.confidence };
  if ((type === "number" || type === "integer") && typeof value === "number") {
    const number = type === "integer" ? Math.round(value) : value;
    if (within(number, schema)) return { value: number, confidence: known.confidence };
  }
  return nothing;
}

function fillObject(schema: Schema, facts: PictureFacts): Filled {
  const filled = Object.entries(propertiesOf(schema)).map(([name, inner]) => [name, fill(inner, name, facts)] as const);
  return {
    value: Object.fromEntries(filled.map(([name, { value }]) => [name, value])),
    confidence: mean(filled.map(([, { confidence }]) => confidence)),
  };
}

function fillArray(schema: Schema, name: string, known: Known | null, facts: PictureFacts): Filled {
  const items = (schema.items ?? {}) as Schema;
  const least = Number(schema.minItems ?? 0);
  const most = Number(schema.maxItems ?? 1000);
  const values = known ? [known.value].flat() : [];
  const fitting = values.flatMap((value) => {
    const item = fillType(String(items.type), items, name, known && { ...known, value }, facts);
    const meant = Array.isArray(items.enum) ? items.enum.find((one) => isSame(one, value)) : item.value;
    return meant === undefined ? [] : [meant];
  });
  const chosen = fitting.slice(0, most);
  while (chosen.length < least) chosen.push(fill(items, name, facts).value);
  return { value: chosen, confidence: fitting.length > 0 && known ? known.confidence : 0 };
}

/** The surest of what may be said; null, or the first, where nothing of it is known. */
function fillEnum(values: readonly unknown[], facts: PictureFacts): Filled {
  const words = knownWords(facts);
  let best: Filled = { value: values.includes(null) ? null : values[0], confidence: 0 };
  for (const value of values) {
    const confidence = words.get(String(value).toLowerCase()) ?? 0;
    if (confidence > best.confidence) best = { value, confidence };
  }
  return best;
}

function emptiest(schema: Schema, [type]: readonly string[], { sentAt }: PictureFacts): Filled {
  if (type === "boolean") return { value: false, confidence: 0 };
  if (type === "number") return { value: nearestToZero(schema), confidence: 0 };
  if (type === "integer") return { value: awayFromZero(nearestToZero(schema)), confidence: 0 };
  return { value: momentTexts[String(schema.format)]?.(sentAt.toISOString()) ?? "", confidence: 0 };
}

/** A moment in a format, such as `2026-11-21T10:20:30.400Z` as a day or a time of it. */
const momentTexts: Readonly<Record<string, (moment: string) => string>> = {
  date: (moment) => moment.slice(0, 10),
  time: (moment) => moment.slice(11),
  "date-time": (moment) => moment,
};

function nearestToZero({ minimum, maximum }: Schema): number {
  if (typeof minimum === "number" && minimum > 0) return minimum;
  return typeof maximum === "number" && maximum < 0 ? maximum : 0;
}

const awayFromZero = (value: number) => (value > 0 ? Math.ceil(value) : Math.floor(value));

const within = (value: number, { minimum, maximum }: Schema) =>
  !(typeof minimum === "number" && value < minimum) && !(typeof maximum === "number" && value > maximum);

const isSame = (one: unknown, other: unknown) => String(one).toLowerCase() === String(other).toLowerCase();

const propertiesOf = (schema: Schema) => (schema.properties ?? {}) as Readonly<Record<string, Schema>>;

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 100) / 100;
