import { createClient } from "@supabase/supabase-js";
import { describe, expect, test } from "vitest";
import { createAccounts } from "./accounts.ts";
import { fakePostgrest } from "./testing/fake-postgrest.ts";

const userId = "22222222-2222-4222-8222-222222222222";
const user = { id: userId, email: "bea@example.com" };
const taken = () => refusal(422, "email_exists", "A user with this email address has already been registered");
const refusal = (status: number, code: string, msg: string) =>
  Response.json({ code: status, error_code: code, msg }, { status, headers: { "x-sb-error-code": code } });

/** An Auth service that answers each address as a test says, before a database that knows one account. */
function connect(answers: Record<string, (body: Record<string, unknown>) => unknown>) {
  const asked: string[] = [];
  const { auth } = createClient("https://larder.test", "sb_secret_test", {
    auth: { persistSession: false, autoRefreshToken: false },
    global: {
      fetch: async (input, init) => {
        const request = new Request(input, init);
        const path = new URL(request.url).pathname.replace("/auth/v1", "");
        asked.push(`${request.method} ${path}`);
        const told = answers[path]?.(JSON.parse(await request.text()));
        return told instanceof Response ? told : Response.json(told ?? {});
      },
    },
  });
  const { rpc, calls } = fakePostgrest(({ name }) => (name === "find_account" ? userId : "admin"));
  return { accounts: createAccounts(auth, rpc), asked, calls };
}

const linkAs = (type: string, redirect_to: string) => ({
  ...user,
  action_link: "https://larder.test/auth/v1/verify?token=abc",
  email_otp: "123456",
  hashed_token: "a+b/c",
  redirect_to,
  verification_type: type,
});

describe("an invitation", () => {
  test("by mail is Auth's own", async () => {
    const { accounts, asked } = connect({ "/invite": () => user });
    expect(await accounts.invite("bea@example.com", "mail")).toEqual({ userId });
    expect(asked).toEqual(["POST /invite"]);
  });

  test.each(["https://larder.example", "https://larder.example/"])(
    "by link opens the page for passwords at %s",
    async (site) => {
      const { accounts } = connect({ "/admin/generate_link": ({ type }) => linkAs(String(type), site) });
      expect(await accounts.invite("bea@example.com", "link")).toEqual({
        userId,
        link: "https://larder.example/set-password?token_hash=a%2Bb%2Fc&type=invite",
      });
    },
  );

  test.each(["mail", "link"] as const)("by %s is none for whoever has an account", async (by) => {
    const { accounts } = connect({ "/invite": taken, "/admin/generate_link": taken });
    expect(await accounts.invite("bea@example.com", by)).toBeNull();
  });
});

describe("a new password", () => {
  test("by mail is for the account that the database knows", async () => {
    const { accounts, asked, calls } = connect({});
    expect(await accounts.recover("bea@example.com", "mail")).toEqual({ userId });
    expect(asked).toEqual(["POST /recover"]);
    expect(calls).toEqual([{ name: "find_account", body: { email: "bea@example.com" } }]);
  });

  test("by link says what it is for", async () => {
    const { accounts } = connect({
      "/admin/generate_link": ({ type }) => linkAs(String(type), "https://larder.example"),
    });
    const { link } = await accounts.recover("bea@example.com", "link");
    expect(new URL(link!).searchParams.get("type")).toBe("recovery");
  });
});

test("a role is the database's to give", async () => {
  const { accounts, calls } = connect({});
  expect(await accounts.admit(userId, null, null)).toBe("admin");
  expect(calls).toEqual([{ name: "admit", body: { user_id: userId, role: null, admin_id: null } }]);
});

describe("a refusal of Auth", () => {
  test.each([
    ["email_address_not_authorized", 400, "refused", /no mail server of its own.* hand over a link/],
    ["over_email_send_rate_limit", 429, "rate_limited", /^The mail was not sent: .* very few/],
    ["unexpected_failure", 500, "provider_unavailable", /^The Auth service/],
    ["no_authorization", 401, "provider_unavailable", /^The Auth service/],
  ])("%s (%i) is %s", async (code, status, problem, detail) => {
    const { accounts } = connect({ "/invite": () => refusal(status, code, "What Auth says.") });
    await expect(accounts.invite("bea@example.com", "mail")).rejects.toMatchObject({
      code: problem,
      detail: expect.stringMatching(detail),
      cause: { status },
    });
  });
});

test("an address that Auth does not take is not repeated, for what is told is logged", async () => {
  const said = 'Email address "bea@example.com" is invalid';
  const { accounts } = connect({ "/invite": () => refusal(400, "email_address_invalid", said) });
  const error = await accounts.invite("bea@example.com", "mail").catch((refused) => refused);
  expect(error).toMatchObject({ code: "invalid_input", detail: expect.stringMatching(/does not take this address/) });
  expect([error.detail, String(error.cause)].join()).not.toContain("bea@");
});
