import type { PgliteConnection } from "@supabase/lite/pglite";

interface DatabaseError {
  readonly code?: unknown;
  readonly message?: string;
  readonly detail?: string | null;
  readonly hint?: string | null;
}

/**
 * Lets Supabase Lite answer with the code, message, details and hint of errors for which it has only `500 SUP` and the
 * message, `raise exception` of our own functions above all. PostgREST tells them all, and so must we.
 */
export function tellDatabaseErrors(connection: PgliteConnection): void {
  const normalize = connection.normalizeDbError.bind(connection);
  Reflect.set(connection, "normalizeDbError", (error: unknown) => {
    const normal = normalize(error) as DatabaseError;
    return typeof normal?.code === "string" && isUnknownToLite(normal.code) ? asRaised(normal, normal.code) : normal;
  });
}

/** The classes and codes with an answer of their own in Lite 0.10. Those that are no SQLSTATE are Lite's. */
const known = /^(21|22|42|53|55|PT|PGRST)|^(23502|23503|23505|25006)$/;
const isUnknownToLite = (code: string) => /^[0-9A-Z]{5}$/.test(code) && !known.test(code);

/** What PostgREST takes from a function that raises `PGRST` to say its answer: body and status as JSON. Lite does, too. */
const asRaised = (error: DatabaseError, code: string) => ({
  code: "PGRST",
  message: JSON.stringify({ code, message: error.message, details: error.detail ?? null, hint: error.hint ?? null }),
  detail: JSON.stringify({ status: statusOf(code), headers: {} }),
  // For the log, where Lite puts it.
  cause: error,
});

/** The status of an SQLSTATE as PostgREST documents it. */
export function statusOf(code: string): number {
  if (code === "P0001") return 400;
  if (/^08/.test(code)) return 503;
  if (/^(0L|0P|28)/.test(code)) return 403;
  if (/^(09|25|2D|38|39|3B|40|54|57|58|F0|HV|P0|XX)/.test(code)) return 500;
  return 400;
}
