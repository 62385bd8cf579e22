import { z } from "zod";
import { signToken } from "../gateway/tokens.ts";
import { Email, Metadata, readBody } from "./body.ts";
import { generateLink, type MailedLinks } from "./mailed-links.ts";
import { createUser, type UserMaker } from "./new-user.ts";
import { AuthRefusal, emailExists, noSuchUser } from "./refusal.ts";
import { countUsers, deleteUser, endAccess, findUser, findUserByEmail, listUsers } from "./users.ts";

const NewUser = z.object({
  email: Email,
  password: z.string().min(1),
  email_confirm: z.boolean().default(false),
  user_metadata: Metadata.default({}),
  app_metadata: Metadata.default({}),
});

const Changes = z.strictObject({
  email: Email.optional(),
  password: z.string().optional(),
  email_confirm: z.literal(true).optional(),
  user_metadata: Metadata.optional(),
  app_metadata: Metadata.optional(),
});

/** The part of GoTrue's admin API that Supabase Lite lacks, as far as anybody here needs it. For the secret key alone. */
export async function answerAdmin(links: MailedLinks, request: Request): Promise<Response> {
  const { database } = links;
  const { pathname, searchParams } = new URL(request.url);
  if (pathname === "/auth/v1/admin/generate_link" && request.method === "POST")
    return await generateLink(links, request);
  const match = /^\/auth\/v1\/admin\/users(?:\/([0-9a-f-]{36}))?\/?$/.exec(pathname);
  const id = match?.[1] ?? "";
  switch (match ? `${request.method} ${id ? "one" : "all"}` : "") {
    case "POST all":
      return await makeUser(links, request);
    case "GET all": {
      const size = Math.min(Math.trunc(Number(searchParams.get("per_page"))) || 50, 1000);
      const page = Math.max(Math.trunc(Number(searchParams.get("page"))) || 1, 1);
      const users = await listUsers(database, page, size);
      const headers = { "x-total-count": `${await countUsers(database)}` };
      return Response.json({ users, aud: "authenticated" }, { headers });
    }
    case "GET one":
      return Response.json((await findUser(database, id)) ?? missing());
    case "PUT one":
      return await changeUser(links, id, request);
    case "DELETE one":
      return Response.json((await deleteUser(database, id)) ? {} : missing());
    default:
      throw new AuthRefusal(404, "not_found", `There is no ${request.method} ${pathname} in this stack`);
  }
}

async function makeUser(maker: UserMaker, request: Request): Promise<Response> {
  const { email, password, email_confirm, user_metadata, app_metadata } = await readBody(request, NewUser);
  const user = { email, password, isConfirmed: email_confirm, userMetadata: user_metadata, appMetadata: app_metadata };
  return Response.json(await createUser(maker, user));
}

async function changeUser(maker: UserMaker, id: string, request: Request): Promise<Response> {
  const { database } = maker;
  const { email, password, email_confirm, user_metadata, app_metadata } = await readBody(request, Changes);
  if (!(await findUser(database, id))) throw noSuchUser();
  const owner = email === undefined ? null : await findUserByEmail(database, email);
  if (owner && owner.id !== id) throw emailExists();
  if (password !== undefined) await setPassword(maker, id, password);
  await database.query(
    `update auth.users set email = coalesce($2, email), updated_at = now(),
       email_confirmed_at = case when $3::boolean then coalesce(email_confirmed_at, now()) else email_confirmed_at end,
       raw_user_meta_data = jsonb_strip_nulls(raw_user_meta_data || $4::jsonb),
       raw_app_meta_data = jsonb_strip_nulls(raw_app_meta_data || $5::jsonb)
     where id = $1`,
    [id, email ?? null, email_confirm ?? false, user_metadata ?? {}, app_metadata ?? {}],
  );
  await database.query(
    `update auth.identities set identity_data = identity_data || jsonb_build_object('email', $2::text)
     where user_id = $1 and provider = 'email' and $2::text is not null`,
    [id, email ?? null],
  );
  return Response.json(await findUser(database, id));
}

/** In the name of the person, so that the rules for passwords are Lite's own; then signs them out everywhere. */
async function setPassword({ database, keys, lite }: UserMaker, id: string, password: string): Promise<void> {
  const token = await signToken({ sub: id, role: "authenticated", aud: "authenticated" }, keys.jwt_secret, 60);
  const answer = await lite.fetch(
    new Request("http://127.0.0.1/auth/v1/user", {
      method: "PUT",
      headers: { apikey: keys.publishable_key, authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ password }),
    }),
  );
  const { error_code, msg } = await answer.json();
  if (!answer.ok && error_code !== "same_password") throw new AuthRefusal(answer.status, error_code, msg);
  await endAccess(database, id, null);
}

function missing(): never {
  throw noSuchUser();
}
