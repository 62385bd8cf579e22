import { rename, rm } from "node:fs/promises";

/** Puts a finished folder in the place of another: whoever reads the place finds the old one or the new, never half. */
export async function replaceFolder(finished: string, place: string): Promise<void> {
  const old = `${finished}-old`;
  await rename(place, old).catch(ignoreMissing);
  await rename(finished, place);
  await rm(old, { recursive: true, force: true });
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
