/** A JSON Schema, as far as the strict subset goes. */
interface Schema {
  readonly type?: string | readonly string[] | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly items?: Schema | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly format?: string | undefined;
}

/** Some data that fits a schema, as a model would answer it: always the same. `turn` picks among the values of an enum. */
export function answerToSchema(schema: Schema, turn = 0): unknown {
  if (schema.enum) return schema.enum[turn % schema.enum.length];
  if (schema.anyOf) return answerToSchema(schema.anyOf[0] ?? {}, turn);
  const type = typeof schema.type === "string" ? schema.type : schema.type?.[0];
  if (type === "object") {
    const entries = Object.entries(schema.properties ?? {});
    // A model is mostly sure of itself, and a box fits into its picture: 0.4 from the left and 0.4 wide.
    return Object.fromEntries(
      entries.map(([name, inner]) => [name, name === "confidence" ? 0.9 : answerToSchema(inner, turn)]),
    );
  }
  if (type === "array") {
    const count = Math.min(Math.max(schema.minItems ?? 0, 3), schema.maxItems ?? 3);
    return Array.from({ length: count }, (_, at) => answerToSchema(schema.items ?? {}, turn + at));
  }
  if (type === "number" || type === "integer") return numberWithin(schema, type);
  if (type === "boolean") return true;
  return type === "null" ? null : (days[schema.format ?? ""] ?? `a picture in words ${turn}`);
}

const days: Readonly<Record<string, string>> = {
  date: "2026-11-21",
  time: "08:30:00Z",
  "date-time": "2026-11-21T08:30:00Z",
};

function numberWithin({ minimum, maximum }: Schema, type: string): number {
  const lowest = minimum ?? Math.min(0, (maximum ?? 1) - 1);
  const middle = lowest + ((maximum ?? Math.max(1, lowest + 1)) - lowest) * 0.4;
  return type === "integer" ? Math.round(middle) : middle;
}
