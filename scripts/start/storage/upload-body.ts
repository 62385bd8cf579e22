import type { Database } from "../database/database.ts";
import type { Bucket } from "./buckets.ts";
import { readFormParts } from "./form-parts.ts";
import { invalidRequest, noSuchBucket, StorageProblem } from "./storage-problem.ts";

/** What a client sent to be stored. */
export interface Upload {
  readonly bytes: Uint8Array;
  readonly mimetype: string;
  /** The value that downloads answer in `cache-control`. */
  readonly cacheControl: string;
  readonly userMetadata: Record<string, unknown> | null;
}

/** Bytes; what hosted Storage allows on its smallest plan. */
const largestFile = 50 * 1024 * 1024;

/**
 * Reads an upload in either of the two shapes storage-js sends: raw bytes with headers, or a form whose file field
 * has an empty name. Refuses what the bucket's row does not allow.
 */
export async function readUpload(database: Database, bucketId: string, request: Request): Promise<Upload> {
  const [bucket] = await database.query<Bucket>(
    "select id, public, file_size_limit, allowed_mime_types from storage.buckets where id = $1",
    [bucketId],
  );
  if (!bucket) throw noSuchBucket();
  const limit = Math.min(Number(bucket.file_size_limit ?? largestFile), largestFile);
  const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data") ?? false;
  const formOverhead = isForm ? 64 * 1024 : 0;
  if (Number(request.headers.get("content-length") ?? 0) > limit + formOverhead) throw tooLarge();
  const upload = isForm ? await readForm(request) : await readRaw(request);
  if (upload.bytes.byteLength > limit) throw tooLarge();
  requireAllowedType(upload.mimetype, bucket);
  return upload;
}

async function readRaw(request: Request): Promise<Upload> {
  const metadata = request.headers.get("x-metadata");
  return {
    bytes: new Uint8Array(await request.arrayBuffer()),
    mimetype: request.headers.get("content-type") ?? "application/octet-stream",
    cacheControl: request.headers.get("cache-control") ?? "no-cache",
    userMetadata: metadata === null ? null : parseMetadata(() => atob(metadata)),
  };
}

async function readForm(request: Request): Promise<Upload> {
  const body = new Uint8Array(await request.arrayBuffer());
  const parts = readFormParts(body, request.headers.get("content-type") ?? "");
  if (!parts) throw invalidRequest("The form is damaged");
  const file = parts.find((part) => part.filename !== null);
  if (!file) throw invalidRequest("No content provided");
  const field = (name: string) => {
    const part = parts.find((one) => one.filename === null && one.name === name);
    return part ? new TextDecoder().decode(part.bytes) : null;
  };
  const seconds = field("cacheControl");
  const metadata = field("metadata");
  return {
    bytes: file.bytes,
    mimetype: file.mimetype ?? "application/octet-stream",
    cacheControl: seconds === null ? "no-cache" : `max-age=${seconds}`,
    userMetadata: metadata === null ? null : parseMetadata(() => metadata),
  };
}

function parseMetadata(read: () => string): Record<string, unknown> {
  try {
    return JSON.parse(read());
  } catch {
    throw invalidRequest("The metadata is not valid JSON");
  }
}

function requireAllowedType(mimetype: string, bucket: Bucket): void {
  const allowed = bucket.allowed_mime_types ?? [];
  const type = mimetype.split(";")[0]?.trim().toLowerCase() ?? "";
  const fits = (pattern: string) =>
    pattern === "*/*" || pattern === type || (pattern.endsWith("/*") && type.startsWith(pattern.slice(0, -1)));
  if (allowed.length === 0 || allowed.some(fits)) return;
  throw new StorageProblem(415, "InvalidMimeType", `mime type ${mimetype} is not supported`, "invalid_mime_type");
}

function tooLarge(): StorageProblem {
  const message = "The object exceeded the maximum allowed size";
  return new StorageProblem(413, "EntityTooLarge", message, "Payload too large");
}
