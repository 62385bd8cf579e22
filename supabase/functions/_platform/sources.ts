import { createDownload } from "../_adapters/guarded-download.ts";
import { createSources } from "../_adapters/supabase/sources.ts";
import { resolveHost } from "./resolve-host.ts";
import { storage } from "./services.ts";

/** Pictures that callers send along, or tell the public address of. */
export const sources = createSources(
  storage,
  createDownload({ fetch, resolve: resolveHost, allowedHosts: [], anyHost: true }),
);
