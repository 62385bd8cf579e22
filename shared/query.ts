import { z } from "zod";

/** What somebody looks for, in words. */
export const Query = z
  .string("Say in words what the picture should show")
  .trim()
  .max(500, { error: "Use 500 characters at most", abort: true })
  // As it is kept, too: one character can stand for eighteen, and Postgres has no index of such long texts.
  .refine((text) => Array.from(normalizeQuery(text)).length <= 500, "Use 500 characters at most")
  // At least one character that can be seen.
  .regex(/[^\s\p{C}]/u, "Say what the picture should show");

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
