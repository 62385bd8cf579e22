import type { FileStore } from "./file-store.ts";
import type { ObjectRow } from "./objects.ts";
import type { StorageRequest } from "./route.ts";
import { noSuchObject } from "./storage-problem.ts";

/**
 * An object as a download: conditional requests, one byte range, `?download=<name>`, and for public buckets a
 * `cache-control` that shared caches may obey.
 */
export async function fileResponse(
  files: FileStore,
  row: ObjectRow,
  { request, url }: Pick<StorageRequest, "request" | "url">,
  audience: "public" | "private",
): Promise<Response> {
  const { eTag, mimetype, cacheControl, lastModified } = row.metadata;
  const lasts = cacheControl.startsWith("max-age") && audience === "public";
  const headers = new Headers({
    "content-type": mimetype,
    "cache-control": lasts ? `public, ${cacheControl}` : cacheControl,
    etag: eTag,
    "last-modified": new Date(lastModified).toUTCString(),
    "accept-ranges": "bytes",
    // An uploaded page or drawing must not run as a page of this origin, which is also the web app's.
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "x-content-type-options": "nosniff",
  });
  const download = url.searchParams.get("download");
  if (download !== null)
    headers.set("content-disposition", disposition(download || (row.name.split("/").at(-1) ?? "")));
  if (request.headers.get("if-none-match")?.includes(eTag)) return new Response(null, { status: 304, headers });

  const bytes = await files.read(row.version);
  if (!bytes) throw noSuchObject();
  const range = parseRange(request.headers.get("range"), bytes.byteLength);
  if (range === "outside") {
    headers.set("content-range", `bytes */${bytes.byteLength}`);
    return new Response(null, { status: 416, headers });
  }
  const body = range ? bytes.subarray(range.first, range.last + 1) : bytes;
  headers.set("content-length", `${body.byteLength}`);
  if (range) headers.set("content-range", `bytes ${range.first}-${range.last}/${bytes.byteLength}`);
  return new Response(request.method === "HEAD" ? null : body, { status: range ? 206 : 200, headers });
}

/** RFC 9110 section 14: one range of bytes, or null for the whole, also when the header asks for more than one. */
function parseRange(header: string | null, size: number): { first: number; last: number } | "outside" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return null;
  const [first, last] =
    match[1] === ""
      ? [Math.max(0, size - Number(match[2])), size - 1]
      : [Number(match[1]), match[2] === "" ? size - 1 : Math.min(Number(match[2]), size - 1)];
  return first >= size || last < first ? "outside" : { first, last };
}

function disposition(name: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
}
