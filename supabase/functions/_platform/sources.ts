import { mostPictureBytes } from "../../../shared/extractions.ts";
import { createDownload } from "../_adapters/download/guarded-download.ts";
import { createSources } from "../_adapters/supabase/sources.ts";
import { resolveHost } from "./resolve-host.ts";
import { env, storage } from "./services.ts";

const download = createDownload({
  fetch,
  resolve: resolveHost,
  allowedHosts: "any",
  // What the library itself serves, which on the embedded stack is on this machine.
  trustedOrigins: [new URL(env.publicUrl).origin],
  sizeLimit: mostPictureBytes,
  timeLimit: 30_000,
});

/** Pictures that callers send along, or tell the public address of. */
export const sources = createSources(storage, download);
