import type { Data } from "./flat-rows.ts";

/**
 * Data as text for people: `name: value` for each field, what is within one indented below it, items of a list after a dash,
 * plain ones on one line with commas. Data of one field of text is that text alone. It is not meant to be read back.
 */
export function writeText(data: Data): string {
  const fields = Object.values(data);
  const [only] = fields;
  if (fields.length === 1 && typeof only === "string") return `${only}\n`;
  return `${linesOf(data).join("\n")}\n`;
}

function linesOf(value: object): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((one) =>
      (isDeep(one) ? linesOf(one) : textOf(one)).map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`)),
    );
  }
  return Object.entries(value).flatMap(([name, one]) => {
    if (isDeep(one)) return [`${name}:`, ...indented(linesOf(one))];
    const lines = textOf(one);
    return lines.length > 1 ? [`${name}:`, ...indented(lines)] : [`${name}: ${lines[0]}`.trimEnd()];
  });
}

/** What takes more lines than one by its kind: objects, and lists of such. */
const isDeep = (value: unknown): value is object =>
  typeof value === "object" &&
  value !== null &&
  Object.keys(value).length > 0 &&
  !(Array.isArray(value) && value.every((one) => typeof one !== "object" || one === null));

function textOf(value: unknown): string[] {
  if (Array.isArray(value)) return [value.map((one) => String(one ?? "").replace(/\s*\n\s*/g, " ")).join(", ")];
  return value === null || typeof value === "object" ? [""] : String(value).split(/\r?\n/);
}

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
