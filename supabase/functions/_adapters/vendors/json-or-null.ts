/** What a text says as JSON; null where it is none. No reason is told: the parser's own quotes the text. */
export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
