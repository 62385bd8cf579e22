import { beforeEach, describe, expect, test } from "vitest";
import { invite as contract } from "../../../shared/invite.ts";
import { AppError } from "../../../shared/problems.ts";
import { type InviteToken, invitePerson, letIn } from "./invite.ts";
import type { Rate } from "./search/search.ts";

const session = { apiKey: "sb_publishable_x", accessToken: "ada.token" };
const rate: Rate = { limit: 20, remaining: 19, reset: 3, retryAfter: 3 };
const adminId = "11111111-1111-4111-8111-111111111111";
const userId = "22222222-2222-4222-8222-222222222222";
const link = "https://larder.test/set-password?token_hash=abc&type=invite";

let token: InviteToken;
let isKnown: boolean;
let done: unknown[][];
let rates: Rate[];
beforeEach(() => {
  token = { status: "taken", rate, adminId };
  isKnown = false;
  [done, rates] = [[], []];
});

const letter = (by: string) => (by === "link" ? { userId, link } : { userId });
const accounts = {
  invite: async (email: string, by: string) => {
    done.push(["invite", email, by]);
    return isKnown ? null : letter(by);
  },
  recover: async (email: string, by: string) => {
    done.push(["recover", email, by]);
    return letter(by);
  },
  admit: async (...given: unknown[]) => {
    done.push(["admit", ...given]);
    return "member" as const;
  },
};

const invite = (input: unknown) =>
  invitePerson({ accounts, takeToken: async () => token }, session, contract.input.parse(input), (told) =>
    rates.push(told),
  );

describe("somebody new", () => {
  test("is made a member by whoever asks, after their mail went out", async () => {
    const output = await invite({ email: " Bea@Example.com", role: "admin", by: "mail" });
    expect(contract.output.parse(output)).toEqual({
      user_id: userId,
      email: "bea@example.com",
      role: "member",
      is_new: true,
    });
    expect(done).toEqual([
      ["invite", "bea@example.com", "mail"],
      ["admit", userId, "admin", adminId],
    ]);
    expect(rates).toEqual([rate]);
  });

  test("has a link where it is handed over", async () => {
    expect(await invite({ email: "bea@example.com", role: "member", by: "link" })).toMatchObject({ link });
  });
});

test("an address is as long as mail servers take one", () => {
  const takes = (email: string) => contract.input.shape.email.safeParse(email).success;
  const domain = (length: number) => `${"a.".repeat(length)}example`.slice(-length);
  expect(takes(`${"b".repeat(64)}@${domain(189)}`)).toBe(true);
  expect(takes(`${"b".repeat(65)}@example.com`)).toBe(false);
  expect(takes(`${"b".repeat(64)}@${domain(190)}`)).toBe(false);
});

describe("whoever has an account", () => {
  beforeEach(() => {
    isKnown = true;
  });

  test("is mailed a link for a new password", async () => {
    expect(await invite({ email: "bea@example.com", role: "member", by: "mail" })).toMatchObject({ is_new: false });
    expect(done.map(([verb]) => verb)).toEqual(["invite", "recover", "admit"]);
  });

  test("has it opened by no link that an admin holds, and is left as they are", async () => {
    await expect(invite({ email: "bea@example.com", role: "admin", by: "link" })).rejects.toMatchObject({
      code: "conflict",
      detail: expect.stringContaining("invite by mail"),
    });
    expect(done.map(([verb]) => verb)).toEqual(["invite"]);
  });

  test("may have their link handed over by the operator", async () => {
    expect(await letIn(accounts, { email: "bea@example.com", role: null, by: "link" }, null)).toMatchObject({ link });
  });
});

test("nobody is let in whose letter failed", async () => {
  const refusal = new AppError("rate_limited");
  const failing = { ...accounts, invite: () => Promise.reject(refusal) };
  await expect(letIn(failing, { email: "bea@example.com", role: null, by: "mail" }, null)).rejects.toBe(refusal);
  expect(done).toEqual([]);
});

test("an admin who invites too often is told when to come back, and nothing is done", async () => {
  token = { ...token, status: "rate_limited" };
  await expect(invite({ email: "bea@example.com", role: "member", by: "mail" })).rejects.toMatchObject({
    code: "rate_limited",
    retryAfter: 3,
    detail: "You may invite 20 times a minute: try again in 3 s",
  });
  expect([done, rates]).toEqual([[], [rate]]);
});
