import { thumbhashUrl } from "./thumbhash-url.ts";

/** Each takes about a fifth of a millisecond, and a jump brings two hundred: some are drawn in each frame. */
const millisecondsOfFrame = 4;
const drawn = new Map<string, string | null>();
const keptAtMost = 5_000;
const waiting = new Map<string, Set<(url: string | null) => void>>();

/** The preview if it has been drawn already. */
export const drawnPreview = (thumbhash: string): string | null => drawn.get(thumbhash) ?? null;

/** Draws a preview when there is time for it; answers how to give it up. */
export function drawPreviewSoon(thumbhash: string, done: (url: string | null) => void): () => void {
  const listeners = waiting.get(thumbhash) ?? new Set();
  if (waiting.size === 0) requestAnimationFrame(drawSome);
  waiting.set(thumbhash, listeners.add(done));
  return () => {
    listeners.delete(done);
    if (listeners.size === 0) waiting.delete(thumbhash);
  };
}

function drawSome(): void {
  const until = performance.now() + millisecondsOfFrame;
  for (const [thumbhash, listeners] of waiting) {
    if (drawn.size >= keptAtMost) drawn.clear();
    const url = drawn.get(thumbhash) ?? thumbhashUrl(thumbhash);
    drawn.set(thumbhash, url);
    waiting.delete(thumbhash);
    for (const done of listeners) done(url);
    if (performance.now() > until) break;
  }
  if (waiting.size > 0) requestAnimationFrame(drawSome);
}
