import type { CircuitRow, Rows } from "./rows.ts";

/** The circuits of providers as the migration `providers` writes them. */

const closed: CircuitRow = { circuit: "closed", failures: 0, openedAt: null, retryAt: null, reason: null };
const enough = 5;

export const isCircuitOpen = ({ circuits }: Rows, provider: string) =>
  (circuits.get(provider) ?? closed).circuit !== "closed";

/** Seconds until a provider may be asked; null where it may be now. After its time, one call is let through. */
export function passCircuit({ circuits, now }: Rows, provider: string): number | null {
  const row = circuits.get(provider);
  if (!row || row.circuit === "closed" || row.retryAt === null) return null;
  if (row.retryAt <= now) {
    Object.assign(row, { circuit: "half_open", retryAt: now + 180 });
    return null;
  }
  return row.circuit === "half_open" ? Math.min(row.retryAt - now, 15) : row.retryAt - now;
}

export function noteAnswer({ circuits }: Rows, provider: string): void {
  const row = circuits.get(provider);
  if (row) Object.assign(row, closed);
}

const silences = ["provider_unavailable", "timed_out", "unknown_outcome"];
const wants = ["provider_exhausted", "provider_not_configured"];
const signsOfLife = ["refused", "rate_limited", "model_retired", "provider_invalid"];

/** What a failed call says of its provider. */
export function noteFailure(rows: Rows, provider: string, code: string, reason: string): void {
  if (signsOfLife.includes(code)) noteAnswer(rows, provider);
  if (!silences.includes(code) && !wants.includes(code)) return;
  const row = rows.circuits.get(provider) ?? { ...closed };
  rows.circuits.set(provider, row);
  if (row.circuit === "open") return;
  row.failures = Math.max(row.failures + 1, wants.includes(code) ? enough : 0);
  if (row.failures < enough && row.circuit === "closed") return;
  const seconds = Math.min(1800, 60 * 2 ** Math.max(0, row.failures - enough));
  Object.assign(row, { circuit: "open", openedAt: row.openedAt ?? rows.now, retryAt: rows.now + seconds, reason });
}
