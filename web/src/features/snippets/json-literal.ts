interface LiteralOptions {
  /** Blanks a level; all in one line unless given. */
  readonly indent?: number;
  /** Characters that end a text where it is pasted. */
  readonly escaped?: RegExp;
}

/**
 * A value as JSON in which nothing can be mistaken when it is pasted: `escaped`, and what cannot be seen (control
 * characters, direction marks, joiners), stand as \uXXXX. Such characters are in texts only, so it means the same.
 */
export function jsonLiteral(value: unknown, { indent = 0, escaped }: LiteralOptions = {}): string {
  const json = JSON.stringify(value, null, indent).replace(/(?!\n)[\p{C}\p{Zl}\p{Zp}]/gu, asNumbers);
  return escaped ? json.replace(escaped, asNumbers) : json;
}

/** Each UTF-16 unit by its number. */
const asNumbers = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`).join("");
