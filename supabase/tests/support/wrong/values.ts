import { hostileTexts, longTexts } from "./texts.ts";
import { type JsonSchema, violates } from "./violates.ts";

const nested = (levels: number): unknown => (levels === 0 ? "jam" : [nested(levels - 1)]);

/** A value of each type, and of each some that are hard to deal with. */
const anyValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  7,
  51,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e308,
  5e-324,
  [],
  [null],
  [[]],
  [{}],
  [7],
  ["jam"],
  [""],
  ["jam", null],
  nested(60),
  {},
  { query: "jam" },
  { length: 1, 0: "jam" },
  { toString: "jam" },
  { $gt: "" },
];

/** Values that a schema surely refuses: of other types, too long, too many, out of range, with wrong items inside. */
export function wrongValues(schema: JsonSchema): unknown[] {
  const lists = itemsOf(schema).flatMap((items) => wrongLists(schema, items));
  return unique([...anyValues, ...hostileTexts, ...tooLong(schema), ...nearMisses(schema), ...lists]).filter((value) =>
    violates(schema, value),
  );
}

/** Texts that nobody would send on purpose, and that a schema does not surely refuse. */
export const strangeTexts = (schema: JsonSchema): string[] => hostileTexts.filter((text) => !violates(schema, text));

/** A value that a schema takes; undefined where none is at hand. */
export function goodValue(schema: JsonSchema): unknown {
  const texts = ["jam", "red", "#aa3322", "en-GB", "landscape", "2b1f8a52-6f0e-4b0c-9a39-0d6a2f0f6b11"];
  return [...(schema.enum ?? []), 1, 0.5, ...texts, ...itemsOf(schema).map((items) => [goodValue(items)])].find(
    (value) => !violates(schema, value),
  );
}

function tooLong(schema: JsonSchema): string[] {
  const longest = branches(schema).map(({ maxLength = 0 }) => maxLength);
  return longest.flatMap((length) => [
    ...longTexts(length + 1),
    ...longTexts(length + 20),
    ...longTexts(length + 10_000),
  ]);
}

/** What is almost a value: beside a bound, in other letters, a number as text. */
function nearMisses(schema: JsonSchema): unknown[] {
  return branches(schema).flatMap(({ minimum, maximum, enum: names = [] }) => [
    ...[minimum, maximum].flatMap((bound) =>
      bound === undefined ? [] : [bound - 1, bound + 1, bound - 0.5, `${bound}`],
    ),
    ...names.flatMap((name) => [`${name} `, ` ${name}`, `${name}`.toUpperCase(), `${name}\u0000`, `${name}s`, [name]]),
  ]);
}

/** Too few, too many, and among good items one that is wrong. */
function wrongLists({ minItems = 0, maxItems = 0 }: JsonSchema, items: JsonSchema): unknown[][] {
  const good = goodValue(items);
  const times = (count: number) => Array.from({ length: count }, () => good);
  const wrong = [...anyValues, ...hostileTexts, ...tooLong(items)].filter((value) => violates(items, value));
  return [
    ...(minItems > 0 ? [times(minItems - 1)] : []),
    ...(maxItems > 0 ? [times(maxItems + 1), times(maxItems * 2), times(500)] : []),
    ...wrong.flatMap((value) => [[value], [good, value], [value, good]]),
  ];
}

const branches = (schema: JsonSchema): readonly JsonSchema[] => schema.anyOf ?? schema.oneOf ?? [schema];
const itemsOf = (schema: JsonSchema): JsonSchema[] => branches(schema).flatMap(({ items }) => items ?? []);

function unique(values: unknown[]): unknown[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
