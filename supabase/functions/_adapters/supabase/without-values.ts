/** An error of the database, as PostgREST tells it. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** Where SQL of ours refused a parameter, the name of its field. */
  readonly details?: string | null;
}

/**
 * What a log keeps of a refusal. Postgres quotes values of parameters and rows in its sentences, and SQL of ours does, too;
 * any of them may be a secret.
 */
export function withoutValues({ code, message, details }: Refusal): Refusal {
  const field = details && isField(details) ? details : null;
  const ours = message.replace(/'.*'/s, "'…'");
  return { code, message: quotesNames(code) ? ours : ours.replace(/".*"/s, '"…"'), details: field };
}

/** The name of a field, or of one within it. */
export const isField = (details: string): boolean => /^[a-z_]+(\.[a-z\d-]+)?$/.test(details);

/** Constraints, tables, columns: not what a syntax error is near. */
const quotesNames = (code: string): boolean => /^(?:23|42)/.test(code) && code !== "42601";
