import { readFile, rename, writeFile } from "node:fs/promises";

/** The content of a JSON file, or null if there is none. A file that is not JSON throws. */
export async function readJson<Content>(path: string): Promise<Content | null> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Content;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Writes a JSON file that only its owner can read, at once: a reader sees the old content or the new, never half. */
export async function writeJson(path: string, content: unknown): Promise<void> {
  const draft = `${path}.${crypto.randomUUID()}`;
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, path);
}
