import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A picture of the evaluation library, as the tagger describes it. */
export interface Caption {
  readonly name: string;
  readonly category: string;
  readonly tags: readonly string[];
  readonly description: string;
  /** Null for a picture that was not drawn from words. */
  readonly prompt: string | null;
}

/** All of `captions.txt`. Throws on a line it cannot read. */
export function readCaptions(): Caption[] {
  return linesOf("captions.txt").map((line) => {
    const [name, category, tags, description, prompt = null, ...more] = line.split(" | ");
    if (!name || !category || !tags || !description || more.length > 0)
      throw new Error(`Cannot read the caption ${line}`);
    return { name, category, tags: tags.split(", "), description, prompt };
  });
}

/** The lines of a file of this folder. */
export function linesOf(file: string): string[] {
  return readFileSync(fileURLToPath(new URL(file, import.meta.url).href), "utf8")
    .trim()
    .split("\n");
}
