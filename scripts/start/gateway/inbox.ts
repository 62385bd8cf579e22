import type { Mailbox } from "./mailbox.ts";

/**
 * The mails that the Auth service would have sent, as JSON. They hold sign-in links, so a page of another origin
 * gets nothing: no CORS header, and no host name but this machine's own.
 */
export function createInbox(mailbox: Mailbox): (request: Request) => Promise<Response> {
  return async (request) => {
    const { hostname, pathname } = new URL(request.url);
    const isOurs = ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
    const isForeign = ["cross-site", "same-site"].includes(request.headers.get("sec-fetch-site") ?? "");
    if (!isOurs || isForeign) return new Response("The inbox is for this machine only.\n", { status: 403 });
    if (pathname !== "/inbox") return new Response("There is nothing here.\n", { status: 404 });
    return Response.json({ mails: await mailbox.list() }, { headers: { "cache-control": "no-store" } });
  };
}
