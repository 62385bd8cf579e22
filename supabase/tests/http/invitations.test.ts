import type { SupabaseClient } from "@supabase/supabase-js";
import { beforeAll, describe, expect, test } from "vitest";
import { createClient } from "../../../shared/client.ts";
import { type InviteInput, type InviteOutput, invite } from "../../../shared/invite.ts";
import { Members } from "../../../shared/members.ts";
import { Problem } from "../../../shared/problems.ts";
import { joinMember, nobody, ok, operator, signInAdmin, stack } from "./stack.ts";

let admin: SupabaseClient;
let headers: Record<string, string>;
beforeAll(async () => {
  admin = await signInAdmin();
  headers = await sessionOf(admin);
});

const sessionOf = async (client: SupabaseClient) => ({
  apikey: stack.publishable_key,
  authorization: `Bearer ${(await client.auth.getSession()).data.session!.access_token}`,
});

let people = 0;
const address = () => `asked-in-${++people}-${Date.now()}@larder.test`;

/** Invites as the web app does. */
const ask = (input: InviteInput): Promise<InviteOutput> =>
  createClient({ url: stack.url, headers, fetch }).call(invite, input);

/** Opens a link as the web app does, and chooses a password. */
async function follow(link: string): Promise<SupabaseClient> {
  expect(link).toMatch(`${stack.url}/set-password?token_hash=`);
  const client = nobody();
  const token = Object.fromEntries(new URL(link).searchParams) as { token_hash: string; type: "invite" | "recovery" };
  expect((await client.auth.verifyOtp(token)).error).toBeNull();
  expect((await client.auth.updateUser({ password: "a long enough one" })).error).toBeNull();
  return client;
}

async function mailsTo(email: string): Promise<{ links: string[] }[]> {
  const { mails } = await (await fetch(`${stack.url}/inbox.json`)).json();
  return mails.filter(({ to }: { to: string }) => to === email);
}

const listed = async (email: string) =>
  Members.parse(await ok(admin.rpc("read_members"))).find((member) => member.email === email);

describe("an admin", () => {
  test("invites by a link that lets in, and mails nothing", async () => {
    const email = address();
    const invited = await ask({ email: ` ${email.toUpperCase()} `, role: "member", by: "link" });
    expect(invited).toMatchObject({ email, role: "member", is_new: true });
    expect(await mailsTo(email)).toEqual([]);
    expect(await listed(email)).toMatchObject({ user_id: invited.user_id, role: "member", invited: true });
    const client = await follow(invited.link!);
    expect(await ok(client.from("members").select("role"))).toEqual([{ role: "member" }]);
    expect(await listed(email)).toMatchObject({ invited: false, last_sign_in_at: expect.any(String) });
  });

  test("invites by mail, and is shown no link", async () => {
    const email = address();
    const invited = await ask({ email, role: "admin", by: "mail" });
    expect(invited).toEqual({ user_id: invited.user_id, email, role: "admin", is_new: true });
    const client = await follow((await mailsTo(email))[0]!.links[0]!);
    expect(Members.parse(await ok(client.rpc("read_members"))).length).toBeGreaterThan(1);
  });

  test("invites again, which ends the link of before", async () => {
    const email = address();
    const first = await ask({ email, role: "member", by: "link" });
    const second = await ask({ email, role: "admin", by: "link" });
    expect(second).toMatchObject({ user_id: first.user_id, role: "admin", is_new: true });
    const old = Object.fromEntries(new URL(first.link!).searchParams) as { token_hash: string; type: "invite" };
    expect((await nobody().auth.verifyOtp(old)).error).not.toBeNull();
    await follow(second.link!);
  });

  test("mails somebody who has an account a link for a new password, and leaves their role as it is", async () => {
    const { id } = await joinMember();
    const email = (await operator.auth.admin.getUserById(id)).data.user!.email!;
    expect(await ask({ email, role: "admin", by: "mail" })).toMatchObject({
      user_id: id,
      role: "member",
      is_new: false,
    });
    const [link] = (await mailsTo(email))[0]!.links;
    expect(new URL(link!).searchParams.get("type")).toBe("recovery");
    await follow(link!);
  });

  test("keeps their own role, whatever they ask for", async () => {
    const asked = await ask({ email: stack.admin.email, role: "member", by: "mail" });
    expect(asked).toMatchObject({ role: "admin", is_new: false });
  });
});

describe("an invitation is refused", () => {
  const post = (body: unknown, of: Record<string, string>) =>
    fetch(`${stack.url}/functions/v1/invite`, {
      method: "POST",
      headers: { "content-type": "application/json", ...of },
      body: JSON.stringify(body),
    });

  test("to whoever is no admin, and nobody is let in", async () => {
    const email = address();
    const body = { email, role: "admin", by: "link" };
    const { client } = await joinMember();
    const refused = await post(body, await sessionOf(client));
    expect(refused.status).toBe(403);
    expect(Problem.parse(await refused.json())).toMatchObject({ code: "forbidden", detail: "Only admins can do this" });
    expect((await post(body, { apikey: stack.publishable_key })).status).toBe(401);
    expect((await post(body, { apikey: stack.secret_key, authorization: `Bearer ${stack.secret_key}` })).status).toBe(
      401,
    );
    expect(await listed(email)).toBeUndefined();
  });

  test("by a link into an account that is in use", async () => {
    const refused = await post({ email: stack.admin.email, role: "admin", by: "link" }, headers);
    expect(refused.status).toBe(409);
    expect(Problem.parse(await refused.json()).detail).toMatch(/^This address has an account.*invite by mail instead$/);
  });

  test("for an address that is none, by its field", async () => {
    const refused = await post({ email: "bea", role: "member", by: "mail" }, headers);
    expect(refused.status).toBe(400);
    expect(Problem.parse(await refused.json()).errors).toMatchObject([{ field: "email" }]);
  });

  test("beyond 20 a minute, and says when the next one may come", async () => {
    const email = address();
    await ask({ email, role: "admin", by: "link" }).then(({ link }) => follow(link!));
    const { data } = await nobody().auth.signInWithPassword({ email, password: "a long enough one" });
    const of = { apikey: stack.publishable_key, authorization: `Bearer ${data.session!.access_token}` };
    const bad = { email: "nobody", role: "member", by: "link" };
    const answers = await Promise.all(Array.from({ length: 30 }, () => post(bad, of)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]!.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused[0]!.headers.get("x-ratelimit-limit")).toBe("20");
  });
});
