import { withoutValues } from "../../supabase/functions/_adapters/supabase/without-values.ts";

interface Refused {
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly detail?: string | null;
  readonly where?: string | null;
}

/**
 * What services report, as text for the log. Of errors of the database neither the statement nor its parameters nor other
 * values: they may be secrets.
 */
export function logText(parts: readonly unknown[]): string {
  return parts.map((part) => tell(part)).join(" ");
}

function tell(part: unknown, depth = 5): string {
  if (typeof part !== "object" || part === null) return String(part);
  if (isRefused(part)) return tellRefused(part);
  const { cause, code, message } = part as { cause?: unknown; code?: unknown; message?: unknown };
  const because = cause === undefined || depth === 0 ? "" : tell(cause, depth - 1);
  if (part instanceof Error) return [part.stack ?? part.message, because].filter(Boolean).join("\nbecause ");
  return because || [code, message].filter((text) => typeof text === "string").join(" ") || "something unknown";
}

const isRefused = (part: object): part is Refused => "severity" in part && "code" in part;

function tellRefused({ code, message, detail, where }: Refused): string {
  const told = withoutValues({ code, message, details: detail ?? null });
  const functions = (where ?? "").split("\n").filter((line) => line.startsWith("PL/pgSQL function "));
  const field = told.details === null ? "" : ` (${told.details})`;
  return [`The database refused: ${code} ${told.message}${field}`, ...functions].join(", ");
}
