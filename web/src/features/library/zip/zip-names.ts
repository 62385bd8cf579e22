const longestWords = 60;

/**
 * Names files of a zip: unique, and safe to unpack anywhere. Words first, so that a person finds a picture; then the
 * beginning of its id, or all of it where two begin alike.
 */
export function createZipNames(): (id: string, words: string | null, mime: string) => string {
  const taken = new Set<string>();
  return (id, words, mime) => {
    const ending = mime === "image/png" ? "png" : "jpg";
    const stem = slugOf(words ?? "") || "picture";
    const short = `${stem}-${id.slice(0, 8)}.${ending}`;
    const name = taken.has(short) ? `${stem}-${id}.${ending}` : short;
    taken.add(name);
    return name;
  };
}

/** Letters and digits of any script, joined by hyphens: nothing that a file system reads as anything but a name. */
function slugOf(words: string): string {
  const slug = words
    .toWellFormed()
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
  return [...slug]
    .slice(0, longestWords)
    .join("")
    .replace(/^-+|-+$/g, "");
}
