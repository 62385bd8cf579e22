import type { SupabaseClient } from "@supabase/supabase-js";
import { AppError } from "../../../../shared/problems.ts";

/** Seconds that the address of a picture works. */
export const addressSeconds = 3600;

/** A signed address as the outside reaches it: the storage itself may be known here by another one. */
export function publicAddress(path: string, signedUrl: string, publicUrl: string): string {
  const token = new URL(signedUrl, publicUrl).searchParams.get("token") ?? "";
  return `${publicUrl}/storage/v1/object/sign/studio/${path}?token=${encodeURIComponent(token)}`;
}

/**
 * Addresses of files in the bucket `studio`, by their paths, for an hour: all of them in one request. A file that is gone has
 * none. `publicUrl` is where the outside reaches the project.
 */
export function createAddresses(storage: SupabaseClient["storage"], publicUrl: string) {
  return async (paths: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const asked = [...new Set(paths)];
    if (asked.length === 0) return new Map();
    const { data, error } = await storage.from("studio").createSignedUrls(asked, addressSeconds);
    if (error) throw new AppError("storage_unavailable", { cause: error });
    return new Map(
      data.flatMap(({ path, signedUrl, error }): [string, string][] => {
        return error || !path || !signedUrl ? [] : [[path, publicAddress(path, signedUrl, publicUrl)]];
      }),
    );
  };
}
