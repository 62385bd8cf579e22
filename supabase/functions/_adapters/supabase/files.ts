import type { SupabaseClient } from "@supabase/supabase-js";
import { AppError } from "../../../../shared/problems.ts";
import type { Bucket, Files } from "../../_core/ports/files.ts";
import { isMissing } from "./is-missing.ts";

/** Seconds that caches may keep a public file: withdrawn pictures are gone everywhere after a day. */
const cacheControl = "86400";

export function createFiles(storage: SupabaseClient["storage"]): Files {
  async function sizeOf(bucket: Bucket, path: string): Promise<number | undefined> {
    const { data } = await storage.from(bucket).info(path);
    return data?.size;
  }

  return {
    async read(path) {
      requirePlain(path);
      const { data, error } = await storage.from("studio").download(path);
      if (error) throw translate(error, path);
      return new Uint8Array(await data.arrayBuffer());
    },
    async write(path, { bytes, mime }) {
      const { error } = await storage
        .from("studio")
        .upload(path, bytes, { contentType: mime, cacheControl, upsert: true });
      if (error) throw translate(error, path);
    },
    async publish(from, to, bytes) {
      const { error } = await storage.from("studio").copy(from, to, { destinationBucket: "library" });
      if (!error || (await sizeOf("library", to)) === bytes) return;
      throw translate(error, from);
    },
    async list(bucket, folder) {
      const { data, error } = await storage.from(bucket).list(folder, { limit: 1000 });
      if (error) throw translate(error, folder);
      return data.map(({ name }) => name);
    },
    async remove(bucket, paths) {
      const { error } = await storage.from(bucket).remove([...paths]);
      if (error) throw translate(error, bucket);
    },
  };
}

function translate(error: Error, path: string): AppError {
  if (isMissing(error)) return new AppError("not_found", { detail: `There is no file at ${path}`, cause: error });
  return new AppError("storage_unavailable", { cause: error });
}

/** A path becomes part of an address, where dots and escapes would lead elsewhere. Ours never have them. */
function requirePlain(path: string): void {
  const isPlain = path.split("/").every((name) => /^[\w-][\w.-]*$/.test(name));
  if (!isPlain) throw new AppError("not_found", { detail: "There is no such file" });
}
