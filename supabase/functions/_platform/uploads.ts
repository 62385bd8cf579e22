import { createUploads } from "../_adapters/supabase/uploads.ts";
import { env, rpc, storage } from "./services.ts";

export const uploads = createUploads(storage, rpc, env.publicUrl);

const [, project] = new URL(env.url).hostname.match(/^([^.]+)\.supabase\.co$/) ?? [];

/** The storage of a hosted project, at the address that is meant for large files; the embedded stack takes whole files only. */
export const resumableUrl = project ? `https://${project}.storage.supabase.co/storage/v1/upload/resumable/sign` : null;
