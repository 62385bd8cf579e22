import type { SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { AppError } from "../../../../shared/problems.ts";
import type { Uploads } from "../../_core/ports/uploads.ts";
import type { Rpc } from "./rpc.ts";

const Paths = z.record(z.string(), z.string());

/** `publicUrl` is where the outside reaches the project: the storage itself may be known here by another address. */
export function createUploads(storage: SupabaseClient["storage"], rpc: Rpc, publicUrl: string): Uploads {
  return {
    async sign(path) {
      const { data, error } = await storage.from("ingest").createSignedUploadUrl(path);
      if (error) throw new AppError("storage_unavailable", { cause: error });
      const { token } = data;
      const url = `${publicUrl}/storage/v1/object/upload/sign/ingest/${path}?token=${encodeURIComponent(token)}`;
      return { url, token };
    },
    async find(ownerId, ids) {
      const paths = Paths.parse(await rpc("find_uploads", { owner_id: ownerId, upload_ids: ids }));
      return new Map(Object.entries(paths));
    },
  };
}
