import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { keptForGood } from "../../web-build/page-policy.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** Forms of a file, the smallest first; the build puts them beside it. */
const encodings = [
  { name: "br", suffix: ".br" },
  { name: "gzip", suffix: ".gz" },
] as const;

/** A file of the built web app as an answer, in the smallest form that the browser takes; null if there is none. */
export async function serveFile(
  folder: string,
  path: string,
  request: Request,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response | null> {
  const whole = await find(`${folder}${path}`);
  if (!whole) return null;
  const answered = {
    "content-type": types[extname(path)] ?? "application/octet-stream",
    // The build names what is in /assets/ after its content.
    "cache-control": path.startsWith("/assets/") ? keptForGood : "no-cache",
    etag: `W/"${whole.size.toString(36)}-${Math.trunc(whole.mtimeMs).toString(36)}"`,
    vary: "accept-encoding",
    "x-content-type-options": "nosniff",
    ...headers,
  };
  if (request.headers.get("if-none-match") === answered.etag)
    return new Response(null, { status: 304, headers: answered });
  for (const { name, suffix } of encodings.filter((encoding) => accepts(request, encoding.name))) {
    const body = await read(`${folder}${path}${suffix}`);
    if (body) return answer(request, body, { ...answered, "content-encoding": name });
  }
  const body = await read(`${folder}${path}`);
  return body && answer(request, body, answered);
}

function answer(request: Request, body: Uint8Array, headers: Record<string, string>): Response {
  const length = { "content-length": `${body.length}` };
  return new Response(request.method === "HEAD" ? null : body, { headers: { ...headers, ...length } });
}

function accepts(request: Request, encoding: string): boolean {
  const offered = (request.headers.get("accept-encoding") ?? "").split(",").map((one) => one.trim());
  return offered.some((one) => one.split(";")[0] === encoding && !/;\s*q=0(\.0*)?$/.test(one));
}

async function find(path: string) {
  const found = await stat(path).catch(() => null); // missing, or a name that no file can have
  return found?.isFile() ? found : null;
}

/** Deno's types know nothing of Node's buffers, which are bytes like any other. */
const read = (path: string) => (readFile(path) as Promise<unknown> as Promise<Uint8Array>).catch(() => null);
