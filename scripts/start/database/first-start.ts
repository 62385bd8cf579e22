import { access, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Opens a data folder so that a first start that was cut off is made again from the beginning: a folder with half of the
 * files of a new Postgres looks like one with all of them. The mark beside the folder is there only until its first
 * start has succeeded, so a folder with anybody's rows in it has none.
 */
export async function openFolder<T>(folder: string, open: () => Promise<T>): Promise<T> {
  const unfinished = `${folder}.unfinished`;
  if (await exists(unfinished)) await rm(folder, { recursive: true, force: true });
  if (!(await exists(`${folder}/PG_VERSION`))) {
    await mkdir(dirname(folder), { recursive: true });
    await writeFile(unfinished, "");
  }
  const opened = await open();
  await rm(unfinished, { force: true });
  return opened;
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
