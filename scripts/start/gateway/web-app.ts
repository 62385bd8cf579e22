import { extname, normalize } from "node:path";
import { landingPage } from "./landing-page.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".map": "application/json",
};

export interface WebAppOptions {
  /** The built web app. */
  readonly folder: string;
  /** Shown instead while the web app has not been built. */
  readonly facts: () => { readonly url: string; readonly curl: string };
}

/** Serves the built web app; a path that is no file gets its first page, since the app knows its own routes. */
export function createWebApp({ folder, facts }: WebAppOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD")
      return new Response("There is nothing here.\n", { status: 404 });
    const pathname = safeDecode(new URL(request.url).pathname);
    const path = normalize(`/${pathname}`);
    const isAsset = extname(path) !== "";
    const file = (isAsset && (await readFile(`${folder}${path}`))) || null;
    if (file) return page(file, types[extname(path)] ?? "application/octet-stream", path.startsWith("/assets/"));
    if (isAsset) return new Response("There is nothing here.\n", { status: 404 });
    const index = await readFile(`${folder}/index.html`);
    if (index) return page(index, types[".html"]!, false);
    if (path !== "/") return new Response("There is nothing here.\n", { status: 404 });
    return page(new TextEncoder().encode(landingPage(facts())), types[".html"]!, false);
  };
}

function page(body: Uint8Array, type: string, isImmutable: boolean): Response {
  const caching = isImmutable ? "public, max-age=31536000, immutable" : "no-cache";
  return new Response(body, {
    headers: { "content-type": type, "cache-control": caching, "x-content-type-options": "nosniff" },
  });
}

async function readFile(path: string): Promise<Uint8Array | null> {
  return await Deno.readFile(path).catch(() => null); // missing, or a folder: there is no such page
}

function safeDecode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return "/";
  }
}
