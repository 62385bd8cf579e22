import type { Json } from "../../../../../shared/database.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { ErrorDetails } from "./error-details.ts";

/** An error that comes again, or that two boundaries see, is one report. */
const sent = new Map<string, Promise<string>>();

/** Sends a report in the name of the signed-in member, once. Answers its number; throws a `Failure` if it cannot be sent. */
export function reportError(details: ErrorDetails): Promise<string> {
  const key = details.message + details.stack;
  const known = sent.get(key);
  if (known) return known;
  const report = ask(supabase.rpc("report_error", { report: { ...details } as Json }));
  sent.set(key, report);
  report.catch(() => sent.delete(key)); // another time it may be possible
  return report;
}

/** A number for a report that nobody else has: for telling two of them apart in what people send. */
export const localNumber = (): string =>
  `local-${crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36).padStart(7, "0").slice(-5)}`;
