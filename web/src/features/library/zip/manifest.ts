import type { Usd } from "../../../../../shared/usd.ts";

/** A picture of a zip, and what there is to know of it. */
export interface ManifestEntry {
  readonly id: string;
  /** Its name in the zip; null where it could not be fetched. */
  readonly file: string | null;
  /** Why it could not be fetched. */
  readonly problem: string | null;
  readonly status: string;
  readonly prompt: string | null;
  readonly description: string | null;
  readonly alt: string | null;
  readonly category: string | null;
  readonly tags: readonly string[];
  readonly colors: readonly { readonly hex: string; readonly percentage: number }[];
  readonly model: string | null;
  readonly cost_usd: Usd;
  readonly created_at: string;
}

export const manifestJson = (entries: readonly ManifestEntry[]): string =>
  `${JSON.stringify({ pictures: entries }, null, 2)}\n`;

const columns = [
  ...(["id", "file", "problem", "status", "prompt", "description", "alt", "category"] as const),
  ...(["tags", "colors", "model", "cost_usd", "created_at"] as const),
];

/** The same as a table (RFC 4180): lists in one cell, their items divided by "; ". */
export function manifestCsv(entries: readonly ManifestEntry[]): string {
  const rows = entries.map((entry) => columns.map((column) => cellOf(textOf(entry[column]))));
  return [columns.join(","), ...rows.map((cells) => cells.join(","))].map((row) => `${row}\r\n`).join("");
}

function textOf(value: ManifestEntry[(typeof columns)[number]]): string {
  if (!Array.isArray(value)) return value === null ? "" : String(value);
  return value.map((item) => (typeof item === "string" ? item : `${item.hex} ${item.percentage}%`)).join("; ");
}

/** Spreadsheets would run what begins like a formula; an apostrophe makes it a text. The JSON has it as it is. */
const cellOf = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
