import { thumbHashToDataURL } from "thumbhash";

const drawn = new Map<string, string>();
const keptAtMost = 5_000;

/** A picture of a few dozen pixels as a data URL, drawn once per thumbhash (base64). Null for one that cannot be read. */
export function thumbhashUrl(thumbhash: string): string | null {
  const known = drawn.get(thumbhash);
  if (known) return known;
  try {
    const url = thumbHashToDataURL(Uint8Array.from(atob(thumbhash), (letter) => letter.charCodeAt(0)));
    if (drawn.size >= keptAtMost) drawn.clear();
    drawn.set(thumbhash, url);
    return url;
  } catch {
    return null;
  }
}
