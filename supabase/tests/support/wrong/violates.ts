/** The part of JSON Schema in which inputs are described. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}

/** Whether a value is surely none of a schema's. Knows no more than the schema tells: what it leaves open may be wrong too. */
export function violates(schema: JsonSchema, value: unknown): boolean {
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return either.every((one) => violates(one, value));
  if (schema.const !== undefined && schema.const !== value) return true;
  if (schema.enum && !schema.enum.includes(value)) return true;
  const types = [schema.type ?? []].flat();
  const type = typeOf(value);
  if (types.length > 0 && !types.includes(type) && !(type === "integer" && types.includes("number"))) return true;
  if (typeof value === "string") return violatesText(schema, value);
  if (typeof value === "number") return violatesNumber(schema, value);
  if (Array.isArray(value)) return violatesList(schema, value);
  return false;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "number" && Number.isInteger(value) ? "integer" : typeof value;
}

/** A text may be trimmed before it is looked at: wrong is what is so either way. */
const violatesText = ({ minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern }: JsonSchema, text: string) =>
  [text, text.trim()].every((form) => {
    const { length } = [...form];
    return length < minLength || length > maxLength || (pattern !== undefined && !new RegExp(pattern, "u").test(form));
  });

const violatesNumber = (schema: JsonSchema, value: number) =>
  value < (schema.minimum ?? value) ||
  value > (schema.maximum ?? value) ||
  value <= (schema.exclusiveMinimum ?? Number.NEGATIVE_INFINITY) ||
  value >= (schema.exclusiveMaximum ?? Number.POSITIVE_INFINITY);

const violatesList = ({ items, minItems = 0, maxItems = Number.POSITIVE_INFINITY }: JsonSchema, list: unknown[]) =>
  list.length < minItems ||
  list.length > maxItems ||
  (items !== undefined && list.some((item) => violates(items, item)));
