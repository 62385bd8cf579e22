import { StorageProblem } from "./storage-problem.ts";

/** What Storage keeps about the bytes of an object, in `storage.objects.metadata`. */
export interface ObjectMetadata {
  readonly eTag: string;
  /** Bytes. */
  readonly size: number;
  readonly mimetype: string;
  readonly cacheControl: string;
  readonly lastModified: string;
  readonly contentLength: number;
  readonly httpStatusCode: 200;
}

/** A row of `storage.objects`. Times are ISO text. */
export interface ObjectRow {
  readonly id: string;
  readonly bucket_id: string;
  readonly name: string;
  readonly version: string;
  readonly metadata: ObjectMetadata;
  readonly user_metadata: Record<string, unknown> | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly last_accessed_at: string;
}

/** Times as text, whatever parser the connection has for them. */
export const objectColumns = `id, bucket_id, name, version, metadata, user_metadata, owner, owner_id,
  to_json(created_at) #>> '{}' as created_at, to_json(updated_at) #>> '{}' as updated_at,
  to_json(last_accessed_at) #>> '{}' as last_accessed_at`;

/** Refuses a name that hosted Storage refuses, or that leaves its folder. */
export function requireValidName(name: string): string {
  const safe = /^[\w/!\-.*'() &$@=;:+,?]+$/.test(name);
  if (safe && !name.startsWith("/") && !name.split("/").includes("..")) return name;
  throw new StorageProblem(400, "InvalidKey", `Invalid key: ${name}`);
}

export async function describe(bytes: Uint8Array, mimetype: string, cacheControl: string): Promise<ObjectMetadata> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const eTag = Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const size = bytes.byteLength;
  const lastModified = new Date().toISOString();
  return { eTag: `"${eTag}"`, size, mimetype, cacheControl, lastModified, contentLength: size, httpStatusCode: 200 };
}
