import { linksOf } from "./mail-text.ts";
import type { Mailbox } from "./mailbox.ts";

/**
 * The mails that the Auth service would have sent, as JSON. They hold links that sign in, so a page of another origin
 * gets nothing: no CORS header, and no host name but this machine's own.
 */
export function createInbox(mailbox: Mailbox): (request: Request) => Promise<Response> {
  return async (request) => {
    const { hostname } = new URL(request.url);
    const isOurs = ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
    const isForeign = ["cross-site", "same-site"].includes(request.headers.get("sec-fetch-site") ?? "");
    if (!isOurs || isForeign) return new Response("The inbox is for this machine only.\n", { status: 403 });
    if (request.method !== "GET" && request.method !== "HEAD") {
      return new Response(null, { status: 405, headers: { allow: "GET, HEAD" } });
    }
    const mails = (await mailbox.list()).map((mail) => ({ ...mail, links: linksOf(mail.html) }));
    return Response.json({ mails }, { headers: { "cache-control": "no-store" } });
  };
}
