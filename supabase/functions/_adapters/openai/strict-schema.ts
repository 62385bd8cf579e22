/** Keywords of JSON Schema that strict output does not know; the core checks what they would have. */
const unknown = new Set(["$schema", "minLength", "maxLength", "default", "title", "examples"]);

/** A schema without the keywords that OpenAI refuses. Names of properties stay, whatever they are. */
export function strictSchema(schema: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(schema).filter(([keyword]) => !unknown.has(keyword));
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, strictValue(keyword, value)]));
}

function strictValue(keyword: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (isObject(item) ? strictSchema(item) : item));
  if (!isObject(value)) return value;
  if (keyword !== "properties" && keyword !== "$defs") return strictSchema(value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, strictValue(name, inner)]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
