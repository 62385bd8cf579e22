import { AppError } from "../../../../shared/problems.ts";
import type { Bucket, Files } from "../ports/files.ts";
import type { PictureFile } from "../ports/picture.ts";

/** The buckets in memory, with the limits that the migration `storage` gives them. */
export interface Storage extends Files {
  readonly buckets: Readonly<Record<Bucket, Map<string, PictureFile>>>;
}

const sizeLimit = 20 * 1024 ** 2;

export function createStorage(): Storage {
  const buckets = {
    studio: new Map<string, PictureFile>(),
    library: new Map<string, PictureFile>(),
    ingest: new Map<string, PictureFile>(),
  };
  const read = (path: string) => {
    const file = buckets.studio.get(path);
    if (!file) throw new AppError("not_found", { detail: `There is no file at ${path}` });
    return file;
  };
  return {
    buckets,
    async read(path) {
      return read(path).bytes.slice();
    },
    async write(path, { bytes, mime }) {
      const isAllowed =
        bytes.length <= sizeLimit && /^image\/(jpeg|png)$/.test(mime) && /^[\w.-]+(\/[\w.-]+)+$/.test(path);
      if (!isAllowed) throw new AppError("storage_unavailable", { cause: `cannot store ${path} as ${mime}` });
      buckets.studio.set(path, { bytes: bytes.slice(), mime });
    },
    async publish(from, to, bytes) {
      const file = read(from);
      const there = buckets.library.get(to);
      if (there && there.bytes.length !== bytes) throw new AppError("storage_unavailable", { cause: "409 Duplicate" });
      buckets.library.set(to, there ?? file);
    },
    async list(bucket, folder) {
      const below = [...buckets[bucket].keys()].filter((path) => path.startsWith(`${folder}/`));
      return [...new Set(below.map((path) => path.slice(folder.length + 1).split("/")[0]!))].sort().slice(0, 1000);
    },
    async remove(bucket, paths) {
      if (paths.length === 0) throw new AppError("storage_unavailable", { cause: "400 prefixes must not be empty" });
      for (const path of paths) buckets[bucket].delete(path);
    },
  };
}
