import type { SupabaseClient } from "@supabase/supabase-js";
import { AppError } from "../../../../shared/problems.ts";
import type { Photos } from "../../_core/ports/products.ts";
import { isMissing } from "./is-missing.ts";

/** Photos in the bucket `ingest`, where owners upload them, and at addresses. Uploads stay as they are: what is kept is made of them. */
export function createPhotos(storage: SupabaseClient["storage"], fetch: Photos["fetch"]): Photos {
  return {
    fetch,
    async upload(path) {
      const { data, error } = await storage.from("ingest").download(path);
      if (!error) return new Uint8Array(await data.arrayBuffer());
      if (!isMissing(error)) throw new AppError("storage_unavailable", { cause: error });
      throw new AppError("not_found", { detail: "The file of this upload is gone: upload it again", cause: error });
    },
  };
}
