/** What was read, by the place of each value: `address.city`. Lists are one value. */
export function cellsOf(data: Readonly<Record<string, unknown>>, place = ""): Map<string, string> {
  const cells = Object.entries(data).flatMap(([name, value]): (readonly [string, string])[] => {
    const at = place === "" ? name : `${place}.${name}`;
    return isObject(value) ? [...cellsOf(value, at)] : [[at, written(value)]];
  });
  return new Map(cells);
}

/** The places of all of them, each once, in the order in which they come. */
export const columnsOf = (rows: readonly ReadonlyMap<string, string>[]): string[] => [
  ...new Set(rows.flatMap((row) => [...row.keys()])),
];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function written(value: unknown): string {
  if (value === null) return "";
  if (Array.isArray(value))
    return value.every((one) => typeof one !== "object") ? value.join(", ") : JSON.stringify(value);
  return String(value);
}
