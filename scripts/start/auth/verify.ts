import type { Lite } from "../gateway/lite.ts";
import { type RedirectRules, redirectTarget } from "./redirect-target.ts";

/** `POST /verify`: a session for a mailed token. Lite calls an invitation what it is to it, the confirmation of an address. */
export async function verify(lite: Lite, request: Request): Promise<Response> {
  const body = await request.json().catch(() => null);
  const known = body?.type === "invite" ? { ...body, type: "signup" } : body;
  return await lite.fetch(new Request(request, { body: JSON.stringify(known) }));
}

/**
 * `GET /verify`: the same for a link that leads through here, as those of `generateLink` do. It goes on to its target with
 * the session, or what is wrong, in the fragment.
 */
export async function followLink(lite: Lite, rules: RedirectRules, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const type = url.searchParams.get("type");
  url.searchParams.set("redirect_to", redirectTarget(url.searchParams.get("redirect_to"), rules));
  if (type === "invite") url.searchParams.set("type", "signup");
  const answer = await lite.fetch(new Request(url, { headers: request.headers }));
  const location = answer.headers.get("location");
  if (!location || type !== "invite") return answer;
  return new Response(null, {
    status: answer.status,
    headers: { location: location.replace(/\btype=signup\b(?=[^#]*$)/, "type=invite") },
  });
}
