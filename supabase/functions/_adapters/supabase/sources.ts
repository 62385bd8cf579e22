import type { SupabaseClient } from "@supabase/supabase-js";
import { AppError } from "../../../../shared/problems.ts";
import { sha256 } from "../../_core/picture/sha256.ts";
import type { Sources } from "../../_core/ports/sources.ts";

/** In the bucket `ingest`, at `<owner id>/<SHA-256>.<ext>`: what is sent twice lies there once. */
export function createSources(storage: SupabaseClient["storage"], fetch: Sources["fetch"]): Sources {
  const bucket = () => storage.from("ingest");
  return {
    async read(path) {
      const { data, error } = await bucket().download(path);
      if (!error) return new Uint8Array(await data.arrayBuffer());
      const status = "status" in error ? Number(error.status) : undefined;
      if (status === 404 || (status === 400 && /not.?found/i.test(error.message)))
        throw new AppError("not_found", { detail: "The picture that was sent is gone", cause: error });
      throw new AppError("storage_unavailable", { cause: error });
    },
    async keep(ownerId, { bytes, mime }) {
      const path = `${ownerId}/${await sha256(bytes)}.${mime === "image/png" ? "png" : "jpg"}`;
      const { error } = await bucket().upload(path, bytes, { contentType: mime, upsert: true });
      if (error) throw new AppError("storage_unavailable", { cause: error });
      return path;
    },
    fetch,
  };
}
