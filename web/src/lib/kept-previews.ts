import { previewsKey } from "./previews-key.ts";

/** Of so many ingests, so that the browser's room for them is never full. */
const mostKept = 3;
const mostLetters = 1_500_000;

type Previews = readonly (string | null)[];
let kept: (readonly [ingest: string, previews: Previews])[] | undefined;

/**
 * Keeps small pictures of what was sent to a pattern, by their place in an ingest, for as long as the tab is open: those that were
 * stored are as large as they were sent, and too much for a table.
 */
export function keepPreviews(ingest: string, previews: Previews): void {
  kept = [...known().filter(([id]) => id !== ingest), [ingest, previews] as const].slice(-mostKept);
  const text = JSON.stringify(kept);
  try {
    sessionStorage.setItem(previewsKey, text.length > mostLetters ? "[]" : text);
  } catch {
    sessionStorage.removeItem(previewsKey); // full: they are gone after a reload
  }
}

/** The small picture at a place of an ingest; null where there is none. */
export const previewAt = (ingest: string | null, position: number | null): string | null =>
  known().find(([id]) => id === ingest)?.[1][position ?? -1] ?? null;

function known() {
  if (kept) return kept;
  try {
    kept = JSON.parse(sessionStorage.getItem(previewsKey) ?? "[]") as typeof kept & object;
  } catch {
    kept = []; // written by an older version of the app
  }
  return kept;
}
