import { type Caller, identify } from "../gateway/callers.ts";
import type { ProjectKeys } from "../project-keys.ts";
import { bucketRoutes } from "./buckets.ts";
import { listRoutes } from "./listing.ts";
import { moveRoutes } from "./moving.ts";
import { readRoutes } from "./reading.ts";
import type { StorageRoute, StorageService } from "./route.ts";
import { signRoutes } from "./signing.ts";
import { problemResponse, StorageProblem } from "./storage-problem.ts";
import { writeRoutes } from "./writing.ts";

const routes: readonly StorageRoute[] = [
  ...bucketRoutes,
  ...listRoutes,
  ...moveRoutes,
  ...signRoutes,
  ...readRoutes,
  ...writeRoutes,
];

/**
 * Supabase Storage over `storage.buckets` and `storage.objects`, as storage-js speaks it. Rows are read and
 * written as the caller, so the policies on both tables decide. Image transformation, resumable and S3 uploads
 * are not here.
 */
export function createStorage(service: StorageService): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const url = new URL(request.url);
      const path = url.pathname.slice("/storage/v1".length);
      for (const route of routes) {
        const match = route.methods.includes(request.method) && route.path.exec(path);
        if (!match) continue;
        const caller = route.open ? anonymous : await callerOf(request, service.keys);
        return await route.handle(service, { request, url, caller, parts: decodeParts(match.groups ?? {}) });
      }
      throw new StorageProblem(404, "NotFound", `There is no ${request.method} ${path} in this storage service`);
    } catch (error) {
      return problemResponse(error);
    }
  };
}

const anonymous: Caller = { role: "anon", claims: { role: "anon" } };

async function callerOf(request: Request, keys: ProjectKeys): Promise<Caller> {
  const caller = await identify(request, keys);
  if (typeof caller === "object") return caller;
  throw new StorageProblem(403, "AccessDenied", caller === "no_key" ? "No API key found in request" : "Invalid JWT");
}

function decodeParts(groups: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]));
  } catch {
    throw new StorageProblem(400, "InvalidKey", "The path is not valid percent-encoding");
  }
}
