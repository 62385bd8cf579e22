/** What was read, by the place of each value: `address.city`. Lists are one value. */
export function cellsOf(data: Readonly<Record<string, unknown>>, place = ""): Map<string, string> {
  const cells = Object.entries(data).flatMap(([name, value]): (readonly [string, string])[] => {
    const at = place === "" ? name : `${place}.${name}`;
    return isObject(value) ? [...cellsOf(value, at)] : [[at, written(value)]];
  });
  return new Map(cells);
}

/** The places of all of them, each once: in the order of a schema's fields, and what is in none of them last. */
export function columnsOf(rows: readonly ReadonlyMap<string, string>[], fields: readonly string[]): string[] {
  const places = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const rankOf = (place: string) => {
    const at = fields.findIndex((field) => place === field || place.startsWith(`${field}.`));
    return at < 0 ? fields.length : at;
  };
  return places.sort((one, other) => rankOf(one) - rankOf(other));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function written(value: unknown): string {
  if (value === null) return "";
  if (Array.isArray(value))
    return value.every((one) => typeof one !== "object") ? value.join(", ") : JSON.stringify(value);
  return String(value);
}
