/** Keywords that strict output knows. */
const known = new Set([
  ...["type", "properties", "required", "additionalProperties", "items", "enum", "const", "anyOf", "$ref", "$defs"],
  ...["description", "pattern", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minItems", "maxItems"],
]);

type Schema = Readonly<Record<string, unknown>>;

/** What is wrong with a schema for strict output; null where nothing is. */
export function strictFault(schema: Schema, path = "the root"): string | null {
  if (path === "the root" && schema.type !== "object") return "the root must be an object";
  const stranger = Object.keys(schema).find((keyword) => !known.has(keyword));
  if (stranger) return `in ${path}, '${stranger}' is not permitted`;
  const isObject = schema.type === "object" || (Array.isArray(schema.type) && schema.type.includes("object"));
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  if (isObject) {
    if (schema.additionalProperties !== false) return `in ${path}, 'additionalProperties' must be false`;
    const required = (schema.required ?? []) as readonly string[];
    const left = Object.keys(properties).find((name) => !required.includes(name));
    if (left) return `in ${path}, 'required' must have every key; '${left}' is missing`;
  }
  const inner: [string, Schema][] = [
    ...Object.entries(properties),
    ...(schema.items ? [["items", schema.items] as [string, Schema]] : []),
    ...((schema.anyOf ?? []) as Schema[]).map((one, at): [string, Schema] => [`anyOf ${at}`, one]),
  ];
  for (const [name, one] of inner) {
    const fault = strictFault(one, name);
    if (fault) return fault;
  }
  return null;
}
