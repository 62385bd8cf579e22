import type { SupabaseClient } from "@supabase/supabase-js";
import { AppError } from "../../../../shared/problems.ts";
import { losesLocation } from "../../_core/ingest/upload-path.ts";
import { readHeader } from "../../_core/picture/header.ts";
import { sha256 } from "../../_core/picture/sha256.ts";
import { withoutLocation } from "../../_core/picture/without-location.ts";
import type { PictureFile } from "../../_core/ports/picture.ts";
import type { Sources } from "../../_core/ports/sources.ts";

/**
 * In the bucket `ingest`, at `<owner id>/<SHA-256>.<ext>`: what is sent twice lies there once. What tells where a picture was
 * taken is not kept; of one that its owner uploaded, it goes when it is first read, and a file in which there is no telling goes
 * as a whole.
 */
export function createSources(storage: SupabaseClient["storage"], fetch: Sources["fetch"]): Sources {
  const bucket = () => storage.from("ingest");
  const write = async (path: string, { bytes, mime }: PictureFile) => {
    const { error } = await bucket().upload(path, bytes, { contentType: mime, upsert: true });
    if (error) throw new AppError("storage_unavailable", { cause: error });
  };
  const mimeOf = async (bytes: Uint8Array, path: string) => {
    try {
      return readHeader(bytes).mime;
    } catch (unreadable) {
      const { error } = await bucket().remove([path]);
      if (error) throw new AppError("storage_unavailable", { cause: error });
      throw unreadable;
    }
  };
  return {
    async read(path) {
      const { data, error } = await bucket().download(path);
      if (error) throw translate(error);
      const bytes = new Uint8Array(await data.arrayBuffer());
      const mime = await mimeOf(bytes, path);
      if (!losesLocation(path)) return bytes;
      const clean = withoutLocation({ bytes, mime });
      if (clean.bytes !== bytes) await write(path, clean);
      return clean.bytes;
    },
    async keep(ownerId, file) {
      const clean = withoutLocation(file);
      const path = `${ownerId}/${await sha256(clean.bytes)}.${clean.mime === "image/png" ? "png" : "jpg"}`;
      await write(path, clean);
      return path;
    },
    fetch,
  };
}

function translate(error: Error): AppError {
  const status = "status" in error ? Number(error.status) : undefined;
  const isMissing = status === 404 || (status === 400 && /not.?found/i.test(error.message));
  if (isMissing)
    return new AppError("not_found", {
      detail: "The file that was sent is gone: one that cannot be read is not kept",
      cause: error,
    });
  return new AppError("storage_unavailable", { cause: error });
}
