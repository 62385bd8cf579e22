import { z } from "zod";
import { goodValue, strangeTexts, wrongValues } from "./values.ts";
import { type JsonSchema, violates } from "./violates.ts";

/** An input that must be refused, and the fields that the refusal must name. */
export interface WrongInput {
  readonly input: Record<string, unknown>;
  readonly fields: readonly string[];
}

/** An address that must be refused: its query, and the field that the refusal must name. */
export interface WrongAddress {
  readonly query: string;
  readonly field: string;
}

/** Names that no contract has, or that only look like one. */
const foreignNames = ["colour", "Query", "query ", "limit[]", "x-api-key", "select", "", "0", "q".repeat(300)];
const ownNames = ["__proto__", "constructor", "prototype", "hasOwnProperty", "toString", "then", "toJSON"];

export const propertiesOf = (schema: z.ZodType): Record<string, JsonSchema> =>
  (z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema).properties ?? {};

/**
 * At least `count` wrong inputs of a schema: every field with every wrong value at hand, names that there are not, and then
 * several wrong fields at once, always the same ones. `good` is an input that is right.
 */
export function wrongInputs(schema: z.ZodType, good: Record<string, unknown>, count: number): WrongInput[] {
  const fields = Object.entries(propertiesOf(schema)).map(([name, property]) => ({
    name,
    values: wrongValues(property),
  }));
  const single = fields.flatMap(({ name, values }) => values.map((value) => wrong(good, [[name, value]])));
  const names = [...foreignNames, ...ownNames].filter((name) => !fields.some((field) => field.name === name));
  const foreign = names.flatMap((name) => ["jam", null, { a: 1 }].map((value) => wrong(good, [[name, value]])));
  const all = [...single, ...foreign];
  for (let turn = 0; all.length < count; turn += 1) {
    const [one, other] = [fields[turn % fields.length], fields[(turn * 7 + 1 + Math.floor(turn / 5)) % fields.length]];
    if (!one || !other || one === other) continue;
    const pick = ({ name, values }: typeof one, step: number): [string, unknown] => [
      name,
      values[(turn * step) % values.length],
    ];
    all.push(
      wrong(good, [pick(one, 13), pick(other, 17), ...(turn % 3 === 0 ? [[`extra${turn}`, turn] as const] : [])]),
    );
  }
  return all;
}

const wrong = (good: Record<string, unknown>, changes: readonly (readonly [string, unknown])[]): WrongInput => ({
  // Built from pairs, so that __proto__ is a field like any other.
  input: Object.fromEntries([...Object.entries(good), ...changes]),
  fields: changes.map(([name]) => name),
});

/** Wrong addresses of a schema: what is no value as text, what is said twice, names that there are not. */
export function wrongAddresses(schema: z.ZodType, good: Record<string, string>): WrongAddress[] {
  const addressOf = (name: string, ...texts: string[]): WrongAddress => {
    const params = new URLSearchParams(good);
    params.delete(name);
    for (const text of texts) params.append(name, text);
    return { query: params.toString(), field: name };
  };
  const fields = Object.entries(propertiesOf(schema)).flatMap(([name, property]) => {
    const texts = wrongValues(property.items ?? property).flatMap((value) =>
      isText(property, value) ? [`${value}`] : [],
    );
    const isList = property.items !== undefined;
    const twice = isList ? [] : [addressOf(name, `${goodValue(property)}`, `${goodValue(property)}`)];
    const many = property.maxItems
      ? Array<string>(property.maxItems + 1).fill(`${goodValue(property.items ?? {})}`)
      : [];
    return [
      ...texts.map((text) => addressOf(name, text)),
      ...twice,
      ...(many.length > 0 ? [addressOf(name, ...many)] : []),
    ];
  });
  return [...fields, ...[...foreignNames, ...ownNames].map((name) => addressOf(name, "jam"))];
}

/** Whether a wrong value is wrong as a text as well: "7" is no wrong query, though 7 is, and "50" a right limit. */
function isText(property: JsonSchema, value: unknown): boolean {
  // Half of a character cannot be in an address.
  if (typeof value === "string" ? !value.isWellFormed() : typeof value !== "number") return false;
  const schema = property.items ?? property;
  const isNumber = [schema.type].flat().some((type) => type === "integer" || type === "number");
  const text = `${value}`;
  return violates(schema, isNumber && /^-?\d/.test(text) && !Number.isNaN(Number(text)) ? Number(text) : text);
}

/** Inputs that a schema may take, with texts that are hard to deal with: whatever they get, it is no failure of ours. */
export function strangeInputs(schema: z.ZodType, good: Record<string, unknown>): Record<string, unknown>[] {
  return Object.entries(propertiesOf(schema)).flatMap(([name, property]) =>
    property.items
      ? strangeTexts(property.items).map((text) => ({ ...good, [name]: [text] }))
      : strangeTexts(property).map((text) => ({ ...good, [name]: text })),
  );
}
