import { extname, normalize } from "node:path/posix";
import { pageHeaders } from "../../web-build/page-policy.ts";
import { landingPage } from "./landing-page.ts";
import { serveFile } from "./web-file.ts";

interface WebAppOptions {
  /** The built web app. */
  readonly folder: string;
  /** Shown instead where there is no web app. */
  readonly facts: () => { readonly url: string; readonly curl: string };
}

/** Serves the built web app; a path that is no file gets its first page, since the app knows its own routes. */
export function createWebApp({ folder, facts }: WebAppOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return nothing();
    const url = new URL(request.url);
    const path = normalize(`/${safeDecode(url.pathname)}`);
    if (extname(path) !== "") return (await serveFile(folder, path, request)) ?? nothing();
    // Requests and pictures go to the stack's own address also where the page was opened under another name of this machine.
    const headers = pageHeaders([url.origin, facts().url]);
    const page = await serveFile(folder, "/index.html", request, headers);
    if (page || path !== "/") return page ?? nothing();
    const type = { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" };
    return new Response(landingPage(facts()), { headers: { ...type, ...headers } });
  };
}

const nothing = () => new Response("There is nothing here.\n", { status: 404 });

function safeDecode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return "/";
  }
}
