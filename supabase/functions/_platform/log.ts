/** One line of JSON in the function's log, `warn` or `error` where its `level` says so. Hosted keeps 10,000 characters of a line. */
export function log(line: Record<string, unknown>): void {
  const text = JSON.stringify({ at: new Date().toISOString(), ...line });
  const level = line.level === "error" || line.level === "warn" ? line.level : "log";
  console[level](text.length > 9000 ? `${text.slice(0, 9000)}…` : text);
}
