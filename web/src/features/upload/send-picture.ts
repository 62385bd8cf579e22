import { ask } from "../../lib/ask.ts";
import { Failure, failureOf } from "../../lib/failure.ts";
import { supabase } from "../../lib/supabase.ts";
import { requestStrings } from "../../strings/requests.ts";
import type { UploadPorts } from "./upload-queue.ts";

/** The id of an image of the same file, the newest first; ones in the trash do not count. */
export const findSame: UploadPorts["findSame"] = async (sha256) => {
  const same = supabase.from("images").select("id").eq("source_sha256", sha256).is("deleted_at", null);
  const rows = await ask(same.order("created_at", { ascending: false }).limit(1));
  return rows[0]?.id ?? null;
};

/** Stores the file and begins its way through the pipeline. Both steps may have happened before, with the answer lost. */
export const sendPicture: UploadPorts["send"] = async ({ id, name, sha256 }, { blob, type }) => {
  const { data } = await supabase.auth.getSession();
  if (!data.session) throw new Failure("signed_out", requestStrings.signedOut);
  const path = `${data.session.user.id}/${id}/upload.${type === "image/png" ? "png" : "jpg"}`;
  const { error } = await supabase.storage.from("studio").upload(path, blob, { contentType: type });
  if (error && !isThereAlready(error)) throw failureOf(error);
  const row = await ask(supabase.from("images").select("id").eq("id", id));
  if (row.length === 0)
    await ask(supabase.rpc("create_upload", { image_id: id, path, source_name: name, source_sha256: sha256 }));
};

const isThereAlready = (error: { statusCode?: string | number | undefined }) => String(error.statusCode) === "409";
