import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import pg from "pg";
import { describe, expect, test } from "vitest";
import type { Facts } from "../facts.ts";

const password = "a long enough one";
let people = 0;

/** Auth as hosted answers it, through supabase-js. */
export function describeAuth(facts: () => Facts): void {
  const connect = (key: string) =>
    createClient(facts().url, key, { auth: { persistSession: false, autoRefreshToken: false } });
  const nobody = () => connect(facts().publishable_key);
  const admin = () => connect(facts().secret_key).auth.admin;
  const address = () => `person-${++people}@larder.test`;

  async function person(): Promise<{ id: string; email: string }> {
    const { data, error } = await admin().createUser({ email: address(), password, email_confirm: true });
    if (error) throw error;
    return { id: data.user.id, email: data.user.email! };
  }

  async function signIn(email: string, word = password): Promise<SupabaseClient> {
    const client = nobody();
    const { error } = await client.auth.signInWithPassword({ email, password: word });
    if (error) throw error;
    return client;
  }

  async function mailsTo(email: string): Promise<{ subject: string; text: string; html: string; links: string[] }[]> {
    const { mails } = await (await fetch(`${facts().url}/inbox.json`)).json();
    return mails.filter(({ to }: { to: string }) => to === email);
  }

  /** What the page `/set-password` reads from its address. */
  async function mailedToken(email: string): Promise<{ token_hash: string; type: "invite" | "recovery" }> {
    const link = new URL((await mailsTo(email))[0]!.links[0]!);
    expect(link.origin + link.pathname).toBe(`${facts().url}/set-password`);
    return Object.fromEntries(link.searchParams) as { token_hash: string; type: "invite" };
  }

  async function runSql(statement: string, ...parameters: unknown[]): Promise<void> {
    const client = new pg.Client(facts().database_url);
    await client.connect();
    await client.query(statement, parameters);
    await client.end();
  }

  describe("a session", () => {
    test("is renewed, and ends here or everywhere", async () => {
      const { id, email } = await person();
      const [one, two] = [await signIn(email), await signIn(email)];
      expect((await one.auth.refreshSession()).data.user?.id).toBe(id);
      expect((await one.auth.signOut({ scope: "local" })).error).toBeNull();
      expect((await two.auth.getUser()).data.user?.id).toBe(id);
      const three = await signIn(email);
      expect((await three.auth.signOut({ scope: "global" })).error).toBeNull();
      expect((await two.auth.refreshSession()).error).toMatchObject({ code: "refresh_token_not_found", status: 400 });
      expect((await two.auth.getUser()).error?.name).toBe("AuthSessionMissingError"); // of `session_not_found`
      expect((await two.auth.getSession()).data.session).toBeNull();
    });

    test("does not outlive its person", async () => {
      const { id, email } = await person();
      const client = await signIn(email);
      await admin().deleteUser(id);
      expect((await client.auth.getUser()).error).toMatchObject({ code: "user_not_found", status: 403 });
      expect((await client.auth.refreshSession()).error).toMatchObject({ code: "refresh_token_not_found" });
    });

    test("ends when its refresh token is used again after two others", async () => {
      const client = await signIn((await person()).email);
      const first = (await client.auth.getSession()).data.session!.refresh_token;
      await client.auth.refreshSession();
      await client.auth.refreshSession();
      const { error } = await nobody().auth.refreshSession({ refresh_token: first });
      expect(error?.code).toBe("refresh_token_already_used");
      expect((await client.auth.refreshSession()).error?.code).toBe("refresh_token_already_used");
    });

    test("is not given for a wrong password or an unknown address, which look the same", async () => {
      const { email } = await person();
      for (const wrong of [email, address()]) {
        const { error } = await nobody().auth.signInWithPassword({ email: wrong, password: "not the right one" });
        expect(error).toMatchObject({ code: "invalid_credentials", status: 400, message: "Invalid login credentials" });
      }
    });

    test("of others ends with a new password", async () => {
      const { email } = await person();
      const [here, elsewhere] = [await signIn(email), await signIn(email)];
      expect((await here.auth.updateUser({ password: "short" })).error).toMatchObject({ code: "weak_password" });
      expect((await here.auth.updateUser({ password })).error).toMatchObject({ code: "same_password" });
      expect((await elsewhere.auth.getUser()).error).toBeNull();
      expect((await here.auth.updateUser({ password: "another long one" })).error).toBeNull();
      expect((await here.auth.getUser()).error).toBeNull();
      expect((await elsewhere.auth.refreshSession()).error).toMatchObject({ code: "refresh_token_not_found" });
      await signIn(email, "another long one");
    });
  });

  describe("an account", () => {
    test("is made by nobody who asks for one or for a mail", async () => {
      const email = address();
      expect((await nobody().auth.signUp({ email, password })).error?.code).toBe("signup_disabled");
      expect((await nobody().auth.signInWithOtp({ email })).error?.code).toBe("otp_disabled");
      const { data } = await admin().listUsers({ perPage: 1000 });
      expect(data.users.map((user) => user.email)).not.toContain(email);
    });

    test("is listed, read and deleted with the secret key and with no other", async () => {
      const created = await admin().createUser({ email: address(), password });
      expect(created.data.user?.email_confirmed_at).toBeNull();
      const id = created.data.user!.id;
      const { data } = await admin().listUsers({ perPage: 1000 });
      expect(data.users.map((user) => user.id)).toContain(id);
      const member = await signIn((await person()).email);
      expect((await member.auth.admin.listUsers()).error?.status).toBe(403);
      expect((await nobody().auth.admin.deleteUser(id)).error?.status).toBe(403);
      expect((await admin().deleteUser(id)).error).toBeNull();
      expect((await admin().getUserById(id)).error).toMatchObject({ code: "user_not_found", status: 404 });
    });

    test("is not made twice", async () => {
      const { email } = await person();
      const { error } = await admin().createUser({ email: email.toUpperCase(), password });
      expect(error).toMatchObject({ code: "email_exists", status: 422 });
    });

    test("is changed with the secret key; a new password ends its sessions", async () => {
      const { id, email } = await person();
      const other = await person();
      const client = await signIn(email);
      const renamed = address();
      const changes = { email: renamed, password: "a word of an admin", user_metadata: { name: "Bea" } };
      const { data, error } = await admin().updateUserById(id, changes);
      expect(error).toBeNull();
      expect(data.user).toMatchObject({ email: renamed, user_metadata: { name: "Bea" } });
      expect((await client.auth.refreshSession()).error?.code).toBe("refresh_token_not_found");
      await signIn(renamed, "a word of an admin");
      expect((await admin().updateUserById(id, { email: other.email })).error?.code).toBe("email_exists");
      expect((await admin().updateUserById(id, { password: "short" })).error?.code).toBe("weak_password");
      expect((await admin().updateUserById(id, { ban_duration: "1h" })).error?.status).toBe(400);
      expect((await admin().updateUserById(crypto.randomUUID(), {})).error?.code).toBe("user_not_found");
    });
  });

  describe("a forgotten password", () => {
    test("is replaced through a mailed link, which works once", async () => {
      const { id, email } = await person();
      const elsewhere = await signIn(email);
      const redirectTo = `${facts().url}/set-password`;
      expect((await nobody().auth.resetPasswordForEmail(email, { redirectTo })).error).toBeNull();
      const token = await mailedToken(email);
      expect(token.type).toBe("recovery");
      const client = nobody();
      expect((await client.auth.verifyOtp(token)).data.user?.id).toBe(id);
      expect((await client.auth.updateUser({ password: "my new password" })).error).toBeNull();
      await signIn(email, "my new password");
      expect((await elsewhere.auth.refreshSession()).error?.code).toBe("refresh_token_not_found");
      expect((await nobody().auth.verifyOtp(token)).error).toMatchObject({ code: "otp_expired", status: 403 });
    });

    test("is answered alike for every address, also when it is asked for again, and only mailed to those there are", async () => {
      const { email } = await person();
      const stranger = address();
      for (const asked of [email, stranger]) {
        expect((await nobody().auth.resetPasswordForEmail(asked)).error).toBeNull();
        const { error } = await nobody().auth.resetPasswordForEmail(asked.toUpperCase());
        expect(error).toMatchObject({ code: "over_email_send_rate_limit", status: 429 });
      }
      expect(await mailsTo(email)).toHaveLength(1);
      expect(await mailsTo(stranger)).toEqual([]);
      expect((await nobody().auth.resetPasswordForEmail("nonsense")).error?.code).toBe("validation_failed");
    });

    test("cannot be replaced after an hour", async () => {
      const { id, email } = await person();
      await nobody().auth.resetPasswordForEmail(email);
      await runSql("update auth.users set recovery_sent_at = now() - interval '61 minutes' where id = $1", id);
      const { error } = await nobody().auth.verifyOtp(await mailedToken(email));
      expect(error).toMatchObject({ code: "otp_expired" });
    });

    test("cannot be replaced by guessing", async () => {
      const { email } = await person();
      await nobody().auth.resetPasswordForEmail(email);
      for (const guess of [{ email, token: "123456" }, { token_hash: "0".repeat(64) }]) {
        const { error } = await nobody().auth.verifyOtp({ ...guess, type: "recovery" } as never);
        expect(error?.code).toBe("otp_expired");
      }
    });
  });

  describe("an invitation", () => {
    test("makes an account that its person takes up by choosing a password", async () => {
      const email = address();
      const invited = await admin().inviteUserByEmail(email, { data: { name: "Bea" } });
      expect(invited.data.user).toMatchObject({ email, email_confirmed_at: null, user_metadata: { name: "Bea" } });
      expect(invited.data.user?.invited_at).not.toBeNull();
      const token = await mailedToken(email);
      const client = nobody();
      expect((await client.auth.verifyOtp(token)).data.user?.id).toBe(invited.data.user?.id);
      expect((await client.auth.updateUser({ password })).error).toBeNull();
      await signIn(email);
      expect((await nobody().auth.verifyOtp(token)).error?.code).toBe("otp_expired");
      expect((await admin().inviteUserByEmail(email)).error).toMatchObject({ code: "email_exists", status: 422 });
    });

    test("that is sent again has a new link, and the old one ends", async () => {
      const email = address();
      const first = await admin().inviteUserByEmail(email);
      const old = await mailedToken(email);
      expect((await admin().inviteUserByEmail(email)).data.user?.id).toBe(first.data.user?.id);
      expect((await nobody().auth.verifyOtp(old)).error?.code).toBe("otp_expired");
      expect((await nobody().auth.verifyOtp(await mailedToken(email))).error).toBeNull();
    });

    test("ends after an hour", async () => {
      const email = address();
      const { data } = await admin().inviteUserByEmail(email);
      const before = "update auth.users set confirmation_sent_at = now() - interval '61 minutes' where id = $1";
      await runSql(before, data.user?.id);
      expect((await nobody().auth.verifyOtp(await mailedToken(email))).error?.code).toBe("otp_expired");
    });

    test("is sent by nobody without the secret key", async () => {
      const email = address();
      expect((await nobody().auth.admin.inviteUserByEmail(email)).error).toMatchObject({
        code: "not_admin",
        status: 403,
      });
      const member = await signIn((await person()).email);
      expect((await member.auth.admin.inviteUserByEmail(email)).error?.code).toBe("not_admin");
      expect((await member.auth.admin.generateLink({ type: "invite", email })).error?.code).toBe("not_admin");
      expect((await fetch(`${facts().url}/auth/v1/invite`, { method: "POST" })).status).toBe(401);
      expect(await mailsTo(email)).toEqual([]);
    });
  });

  describe("a link through the service", () => {
    const follow = async (link: string, method = "GET") => {
      const answer = await fetch(link, { redirect: "manual", method });
      const location = answer.headers.get("location");
      return { status: answer.status, location, fragment: new URLSearchParams(location?.split("#")[1]) };
    };

    test.each(["invite", "recovery"] as const)("for an %s goes on to its target with a session", async (type) => {
      const email = type === "invite" ? address() : (await person()).email;
      const redirectTo = `${facts().url}/set-password?from=link`;
      const { data } = await admin().generateLink({ type, email, options: { redirectTo } });
      expect(data.properties).toMatchObject({ redirect_to: redirectTo, verification_type: type });
      const { status, location, fragment } = await follow(data.properties!.action_link);
      expect([status, location?.split("#")[0], fragment.get("type")]).toEqual([303, redirectTo, type]);
      const [access_token, refresh_token] = ["access_token", "refresh_token"].map((name) => fragment.get(name)!);
      const client = nobody();
      const set = await client.auth.setSession({ access_token: access_token!, refresh_token: refresh_token! });
      expect(set.data.user?.id).toBe(data.user?.id);
      const again = await follow(data.properties!.action_link);
      expect(again.fragment.get("error_code")).toBe("otp_expired");
      expect(await mailsTo(email)).toEqual([]);
    });

    test("leads to no address that is not allowed", async () => {
      const { email } = await person();
      const options = { redirectTo: "https://evil.example/" };
      const { data } = await admin().generateLink({ type: "recovery", email, options });
      expect(data.properties?.redirect_to).toBe(facts().url);
      const link = data.properties!.action_link.replace(/redirect_to=[^&]*/, "redirect_to=https://evil.example/");
      expect((await follow(link)).location).toMatch(new RegExp(`^${facts().url}/?#access_token=`));
    });

    test("is not used up by a look at it, and its code works with the address", async () => {
      const { id, email } = await person();
      const { data } = await admin().generateLink({ type: "recovery", email });
      expect((await follow(data.properties!.action_link, "HEAD")).status).toBe(405);
      const code = { email, token: data.properties!.email_otp, type: "recovery" } as const;
      expect((await nobody().auth.verifyOtp(code)).data.user?.id).toBe(id);
    });
  });

  describe("the inbox", () => {
    test("has each mail with its links, newest first", async () => {
      const email = address();
      await admin().inviteUserByEmail(email);
      const { mails } = await (await fetch(`${facts().url}/inbox.json`)).json();
      expect(mails[0]).toEqual({
        id: expect.any(String),
        to: email,
        subject: "You are invited to Larder",
        text: expect.stringContaining(mails[0].links[0]),
        html: expect.stringContaining("<a"),
        links: [expect.stringContaining("/set-password?token_hash=")],
        sent_at: expect.stringMatching(/Z$/),
      });
    });

    test("is for pages of this machine's own names only, and for reading", async () => {
      const inbox = `${facts().url}/inbox.json`;
      for (const site of ["cross-site", "same-site"]) {
        expect((await fetch(inbox, { headers: { "sec-fetch-site": site } })).status).toBe(403);
      }
      expect((await fetch(inbox)).headers.get("access-control-allow-origin")).toBeNull();
      expect((await fetch(inbox, { method: "DELETE" })).status).toBe(405);
    });
  });
}
