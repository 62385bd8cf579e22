/** One line of JSON in the function's log. Hosted keeps 10,000 characters of a line. */
export function log(line: Record<string, unknown>): void {
  const text = JSON.stringify({ at: new Date().toISOString(), ...line });
  console.log(text.length > 9000 ? `${text.slice(0, 9000)}…` : text);
}
