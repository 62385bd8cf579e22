/** The fields of an input that stand in a path, as text. */
export type PathFields = Readonly<Record<string, string>>;

const fieldOf = (segment: string) => /^\{(\w+)\}$/.exec(segment)?.[1];

/** The path of a contract's name with its fields in their places, and what of the input is left for elsewhere. */
export function writePath(name: string, input: object): { path: string; rest: object } {
  const rest = new Map(Object.entries(input));
  const segments = name.split("/").map((segment) => {
    const field = fieldOf(segment);
    if (field === undefined) return segment;
    const value = rest.get(field);
    rest.delete(field);
    return encodeURIComponent(String(value));
  });
  return { path: segments.join("/"), rest: Object.fromEntries(rest) };
}

/** What a path says of a contract's input; null where it is another contract's. */
export function readPath(name: string, path: string): PathFields | null {
  const wanted = name.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return null;
  const fields: [string, string][] = [];
  for (const [at, segment] of wanted.entries()) {
    const text = given[at] ?? "";
    const field = fieldOf(segment);
    const value = field === undefined ? text : decoded(text);
    if (field === undefined ? text !== segment : !value) return null;
    if (field !== undefined && value) fields.push([field, value]);
  }
  return Object.fromEntries(fields);
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
