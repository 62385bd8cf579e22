import { type Cell, writeCsv } from "../../../../../shared/csv.ts";
import type { Charge } from "../../../../../shared/money.ts";

const told = [
  ...["charged_at", "provider", "model_id", "kind", "amount_usd", "estimated", "price_version", "email"],
  ...["request_id", "job_id", "image_id", "batch_id"],
] as readonly (keyof Omit<Charge, "usage">)[];
const used = ["images", "input_tokens", "input_image_tokens", "output_tokens", "seconds", "credits"] as const;

/** The names of the columns, as a line. */
export const csvHead: string = writeCsv([...told, ...used], []);

/** Charges as lines under that head. */
export function csvLines(charges: readonly Charge[]): string {
  const rows = charges.map((charge) => [
    ...told.map((name) => charge[name]),
    ...used.map((name) => cellOf(charge.usage[name])),
  ]);
  return writeCsv([...told, ...used], rows).slice(csvHead.length);
}

const cellOf = (value: unknown): Cell => (typeof value === "number" || typeof value === "string" ? value : null);
