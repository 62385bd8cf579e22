import { AppError } from "../../../../shared/problems.ts";

export interface RequestHeaders {
  get(name: string): string | null;
}

/** What headers say about how a request is to be answered. */
export interface Preferences {
  readonly idempotencyKey: string | null;
  /** Seconds that the caller would wait for a result. */
  readonly wait: number;
}

/** Seconds. A gateway gives up on an answer a little later. */
const longestWait = 25;

/** Reads `Idempotency-Key` and `Prefer` (RFC 7240): `wait`, `wait=10`; more than 25 seconds are 25. */
export function readPreferences(headers: RequestHeaders): Preferences {
  const key = headers.get("idempotency-key");
  if (key !== null && !/^[\x21-\x7e]([\x20-\x7e]{0,253}[\x21-\x7e])?$/.test(key)) {
    const message = "Use 1 to 255 printable letters of ASCII";
    throw new AppError("invalid_input", {
      detail: `Idempotency-Key: ${message}`,
      errors: [{ field: "Idempotency-Key", message }],
    });
  }
  const wait = headers.get("prefer")?.match(/(?:^|[,;])\s*wait(?:\s*=\s*"?(\d+)|\s*(?:[,;]|$))/i);
  return { idempotencyKey: key, wait: wait ? Math.min(Number(wait[1] ?? longestWait), longestWait) : 0 };
}
