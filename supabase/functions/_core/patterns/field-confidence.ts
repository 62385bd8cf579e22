type Schema = Readonly<Record<string, unknown>>;

/** Where an answer says how sure it is of its fields. */
export const confidenceKey = "__confidence__";

/** Beyond so many fields it would cost more than the data. */
const mostFields = 50;

/**
 * A schema that also asks, of each of its outermost fields, how sure the model is. As it is where that cannot be asked.
 */
export function withConfidence(schema: Schema): Schema {
  const properties = (schema.properties ?? {}) as Record<string, unknown>;
  const fields = Object.keys(properties);
  if (fields.length === 0 || fields.length > mostFields || Object.hasOwn(properties, confidenceKey)) return schema;
  const sure = { type: "number", minimum: 0, maximum: 1 };
  const confidence = {
    type: "object",
    description: "How sure you are of each field: 1 where it is plain to see, 0 where it is a guess",
    properties: Object.fromEntries(fields.map((field) => [field, sure])),
    required: fields,
    additionalProperties: false,
  };
  return {
    ...schema,
    properties: { ...properties, [confidenceKey]: confidence },
    required: [...((schema.required as string[] | undefined) ?? []), confidenceKey],
  };
}

/** An answer to such a schema, taken apart: the data, and 0 to 1 by the path of each field that it tells of. */
export function splitConfidence(
  schema: Schema,
  answer: unknown,
): { data: unknown; confidence: Record<string, number> | null } {
  if (withConfidence(schema) === schema || typeof answer !== "object" || answer === null || Array.isArray(answer)) {
    return { data: answer, confidence: null };
  }
  const { [confidenceKey]: told, ...data } = answer as Record<string, unknown>;
  const sure = Object.entries(typeof told === "object" && told !== null ? told : {}).filter(
    (entry): entry is [string, number] => typeof entry[1] === "number" && entry[1] >= 0 && entry[1] <= 1,
  );
  const known = sure.filter(([field]) => Object.hasOwn(data, field));
  return {
    data,
    confidence: known.length === 0 ? null : Object.fromEntries(known.map(([field, of]) => [`/${pointed(field)}`, of])),
  };
}

/** A name as a part of a JSON pointer. */
export const pointed = (name: string) => name.replaceAll("~", "~0").replaceAll("/", "~1");
