/**
 * The bytes behind `storage.objects`. Every write has a name of its own (the row's `version`), so that the row
 * alone decides what a path holds: a process killed between the two leaves an unused file, never a wrong one.
 */
export interface FileStore {
  write(version: string, bytes: Uint8Array): Promise<void>;
  read(version: string): Promise<Uint8Array | null>;
  remove(versions: readonly string[]): Promise<void>;
}

/** Files below a folder, spread over 256 subfolders. */
export function openFolderStore(folder: string): FileStore {
  const directory = (version: string) => `${folder}/${version.slice(0, 2)}`;
  return {
    async write(version, bytes) {
      await Deno.mkdir(directory(version), { recursive: true });
      const path = `${directory(version)}/${version}`;
      await Deno.writeFile(`${path}.part`, bytes);
      await Deno.rename(`${path}.part`, path);
    },
    read: (version) => Deno.readFile(`${directory(version)}/${version}`).catch(nullIfMissing),
    async remove(versions) {
      for (const version of versions) await Deno.remove(`${directory(version)}/${version}`).catch(nullIfMissing);
    },
  };
}

/** The same in memory, for a stack that keeps nothing. */
export function openMemoryStore(): FileStore {
  const files = new Map<string, Uint8Array>();
  return {
    async write(version, bytes) {
      files.set(version, bytes.slice());
    },
    read: async (version) => files.get(version) ?? null,
    async remove(versions) {
      for (const version of versions) files.delete(version);
    },
  };
}

function nullIfMissing(error: unknown): null {
  if (error instanceof Deno.errors.NotFound) return null;
  throw error;
}
