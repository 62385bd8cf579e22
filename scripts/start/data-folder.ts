import { StartProblem } from "./start-problem.ts";

/** The layout of a data folder that this code writes; raised when an older program could no longer read it. */
const currentFormat = 1;

interface DataFolder {
  readonly path: string;
  /** Lets the next process in. */
  release(): Promise<void>;
}

/**
 * Takes a data folder for this process alone, making it if need be. The lock is the operating system's own on an open
 * file, so it ends with its process, however that ends: a lock left over from a `kill -9` cannot exist.
 * @throws StartProblem if another process has the folder, or a newer version wrote it
 */
export async function takeDataFolder(path: string): Promise<DataFolder> {
  await Deno.mkdir(path, { recursive: true, mode: 0o700 }).catch((error) => {
    throw new StartProblem(
      `The data folder ${path} cannot be made (${error.name}): choose another place with LARDER_DATA_DIR.`,
    );
  });
  const file = await Deno.open(`${path}/lock`, { create: true, read: true, write: true });
  if (!(await lockSoon(file))) {
    const holder = (await Deno.readTextFile(`${path}/lock`)).trim();
    throw new StartProblem(
      `The data folder ${path} is in use by another Larder${holder ? ` (process ${holder})` : ""}: stop that one, ` +
        "or start this one on a folder of its own with LARDER_DATA_DIR=.larder-2 and other ports.",
    );
  }
  try {
    await file.truncate();
    await file.write(new TextEncoder().encode(`${Deno.pid}\n`));
    await requireKnownFormat(path);
  } catch (error) {
    file.close();
    throw error;
  }
  return { path, release: async () => file.close() };
}

/** True with the lock; false if somebody else has it. The wait is for one who is just leaving. */
async function lockSoon(file: Deno.FsFile): Promise<boolean> {
  let isLate = false;
  const locked = file.lock(true).then(() => {
    if (isLate) file.close();
    return true;
  });
  let timer: number | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      isLate = true;
      resolve(false);
    }, 1000);
  });
  return await Promise.race([locked, late]).finally(() => clearTimeout(timer));
}

async function requireKnownFormat(path: string): Promise<void> {
  const file = `${path}/format`;
  const text = await Deno.readTextFile(file).catch(() => "");
  const format = text === "" ? currentFormat : Number(text);
  if (!(format <= currentFormat)) {
    throw new StartProblem(
      `The data folder ${path} was written by a newer Larder: update this one, or start on another folder with ` +
        "LARDER_DATA_DIR=.larder-2.",
    );
  }
  if (text === "") await Deno.writeTextFile(file, `${currentFormat}\n`);
}
