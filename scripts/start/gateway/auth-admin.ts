import { z } from "zod";
import type { Database } from "../database/database.ts";
import type { ProjectKeys } from "../project-keys.ts";
import { countUsers, deleteUser, findUser, listUsers, settleNewUser } from "./auth-users.ts";
import { identify } from "./callers.ts";
import type { Lite } from "./lite.ts";

const NewUser = z.object({
  email: z.email(),
  password: z.string().min(1),
  email_confirm: z.boolean().default(false),
  user_metadata: z.record(z.string(), z.unknown()).optional(),
  app_metadata: z.record(z.string(), z.unknown()).optional(),
});

export interface AuthAdminOptions {
  readonly database: Database;
  readonly keys: ProjectKeys;
  readonly lite: Lite;
}

/**
 * The part of GoTrue's admin API that Supabase Lite lacks: create, list, read and delete people. For the secret key
 * alone. A person is created by signing up, so that passwords and identities are Lite's own.
 */
export function createAuthAdmin(options: AuthAdminOptions): (request: Request) => Promise<Response> {
  const { database } = options;
  return async (request) => {
    const caller = await identify(request, options.keys);
    if (typeof caller !== "object") return refusal(401, "no_authorization", "This endpoint requires a secret key");
    if (caller.role !== "service_role") return refusal(403, "not_admin", "User not allowed");
    const { pathname, searchParams } = new URL(request.url);
    const match = /^\/auth\/v1\/admin\/users(?:\/([0-9a-f-]{36}))?\/?$/.exec(pathname);
    const id = match?.[1] ?? "";
    switch (match ? `${request.method} ${id ? "one" : "all"}` : "") {
      case "POST all":
        return await createUser(options, request);
      case "GET all": {
        const size = Math.min(Math.trunc(Number(searchParams.get("per_page"))) || 50, 1000);
        const page = Math.max(Math.trunc(Number(searchParams.get("page"))) || 1, 1);
        const users = await listUsers(database, page, size);
        const headers = { "x-total-count": `${await countUsers(database)}` };
        return Response.json({ users, aud: "authenticated" }, { headers });
      }
      case "GET one": {
        const user = await findUser(database, id);
        return user ? Response.json(user) : notFound();
      }
      case "DELETE one":
        return (await deleteUser(database, id)) ? Response.json({}) : notFound();
      default:
        return refusal(404, "not_found", `There is no ${request.method} ${pathname} in this stack`);
    }
  };
}

async function createUser({ database, keys, lite }: AuthAdminOptions, request: Request): Promise<Response> {
  const parsed = NewUser.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return refusal(400, "validation_failed", parsed.error.issues[0]?.message ?? "Invalid body");
  const { email, password, email_confirm, user_metadata, app_metadata } = parsed.data;
  const signUp = new Request(new URL("/auth/v1/signup", request.url), {
    method: "POST",
    headers: { apikey: keys.secret_key, "content-type": "application/json" },
    body: JSON.stringify({ email, password, data: user_metadata ?? {} }),
  });
  const signedUp = await lite.signUp(signUp);
  if (!signedUp.ok) return signedUp;
  const { user, id = user?.id } = await signedUp.json();
  await settleNewUser(database, id, { isConfirmed: email_confirm, appMetadata: app_metadata ?? {} });
  return Response.json(await findUser(database, id));
}

function notFound(): Response {
  return refusal(404, "user_not_found", "User not found");
}

function refusal(status: number, code: string, msg: string): Response {
  return Response.json({ code: status, error_code: code, msg }, { status, headers: { "x-sb-error-code": code } });
}
