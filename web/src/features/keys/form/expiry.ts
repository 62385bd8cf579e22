import type { keyFormStrings } from "../../../strings/key-form.ts";

export type ExpiryChoice = keyof typeof keyFormStrings.expiryChoices;

/** When a key ends: never, after some days, or with a day of the person's calendar such as "2027-12-31". */
export interface Expiry {
  readonly choice: ExpiryChoice;
  readonly day: string;
}

const days: Partial<Record<ExpiryChoice, number>> = { in_30_days: 30, in_90_days: 90, in_a_year: 365 };

const pad = (value: number) => String(value).padStart(2, "0");

/** The day of the person's calendar at a time. */
export const dayOf = (time: Date): string => `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;

/** The last moment of a day of the person's calendar; null for what is no day. */
function endOf(day: string): Date | null {
  const end = new Date(`${day}T23:59:59`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(end.getTime()) ? end : null;
}

/** How a key that ends then is shown in the form. */
export const expiryOf = (expiresAt: string | null): Expiry =>
  expiresAt === null ? { choice: "never", day: "" } : { choice: "date", day: dayOf(new Date(expiresAt)) };

/**
 * The moment a key ends, in ISO; null for never, undefined where the day is missing or over. A key that keeps its day
 * keeps its moment, even one that is over.
 */
export function expiresAtOf(
  { choice, day }: Expiry,
  now: Date,
  before: string | null = null,
): string | null | undefined {
  if (choice === "never") return null;
  if (choice === "date" && before !== null && expiryOf(before).day === day) return before;
  const span = days[choice];
  const end = endOf(
    span === undefined ? day : dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + span)),
  );
  return end && end > now ? end.toISOString() : undefined;
}
