export interface Describable {
  readonly prompt: string | null;
  readonly description: string;
  readonly category: string;
  readonly tags: readonly string[];
}

/** The text of an image that is embedded: prompt, description, category and tags, a line each; empty ones left out. */
export function documentText({ prompt, description, category, tags }: Describable): string {
  return [prompt, description, category, tags.join(", ")]
    .map((line) => line?.trim())
    .filter(Boolean)
    .join("\n");
}

/**
 * A query as it is embedded and cached: NFKC, lower case, control and invisible characters gone, blanks collapsed. Two
 * spellings that mean the same give the same text, and doing it again changes nothing.
 */
export function normalizeQuery(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
