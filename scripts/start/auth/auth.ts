import { z } from "zod";
import type { Answer } from "../gateway/gateway.ts";
import { requireKey, requireSecretKey } from "./access.ts";
import { answerAdmin } from "./admin.ts";
import { invite, type MailedLinks, recover } from "./mailed-links.ts";
import { changeUser } from "./password-change.ts";
import { refusalResponse } from "./refusal.ts";
import { followLink, verify } from "./verify.ts";

const base = "/auth/v1";

/** The Auth service: Supabase Lite, and in its stead whatever it lacks or does otherwise than hosted. */
export function createAuth(links: MailedLinks): Answer {
  const { keys, lite, rules } = links;
  return async (request) => {
    const path = new URL(request.url).pathname.slice(base.length);
    try {
      if (path.startsWith("/admin/")) {
        await requireSecretKey(request, keys);
        return await answerAdmin(links, request);
      }
      switch (`${request.method} ${path}`) {
        case "POST /recover":
          await requireKey(request, keys);
          return await recover(links, request);
        case "POST /invite":
          await requireSecretKey(request, keys);
          return await invite(links, request);
        case "POST /verify":
          return await verify(lite, request);
        case "GET /verify":
          return await followLink(lite, rules, request);
        case "HEAD /verify": // would use up the link
          return new Response(null, { status: 405, headers: { allow: "GET, POST" } });
        case "PUT /user":
          return await changeUser(links, request);
        case "POST /otp":
        case "POST /magiclink":
        case "POST /resend":
          return await mailByLite(links, request);
        default:
          return await lite.fetch(request);
      }
    } catch (error) {
      return refusalResponse(error);
    }
  };
}

/** Other mails are Lite's own. It would make an account of any address, also where nobody may sign up. */
async function mailByLite({ keys, lite, pace }: MailedLinks, request: Request): Promise<Response> {
  await requireKey(request, keys);
  const body = z.looseObject({ email: z.string().optional() }).safeParse(await request.json().catch(() => null));
  if (!body.success) return await lite.fetch(new Request(request, { body: "null" }));
  if (body.data.email) pace.take(body.data.email.toLowerCase());
  return await lite.fetch(new Request(request, { body: JSON.stringify({ ...body.data, create_user: false }) }));
}
