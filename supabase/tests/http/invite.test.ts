import { expect, test } from "vitest";
import { json, larder, text } from "./run-larder.ts";
import { nobody, ok, operator, stack } from "./stack.ts";

let people = 0;
const address = () => `invited-${++people}-${Date.now()}@larder.test`;

const roleOf = async (id: string) =>
  (await ok(operator.from("members").select("role").eq("user_id", id).single())).role;

async function mailsTo(email: string): Promise<{ subject: string; links: string[] }[]> {
  const { mails } = await (await fetch(`${stack.url}/inbox.json`)).json();
  return mails.filter(({ to }: { to: string }) => to === email);
}

/** Does what the web app does with the newest link that was mailed to an address. */
async function choosePassword(email: string, password: string) {
  const link = new URL((await mailsTo(email))[0]!.links[0]!);
  expect(link.href).toMatch(`${stack.url}/set-password?token_hash=`);
  const client = nobody();
  const token = Object.fromEntries(link.searchParams) as { token_hash: string; type: "invite" | "recovery" };
  expect((await client.auth.verifyOtp(token)).error).toBeNull();
  expect((await client.auth.updateUser({ password })).error).toBeNull();
  return client;
}

test("whoever is invited is a member as soon as they have chosen a password", async () => {
  const email = address();
  expect(await text("invite", email.toUpperCase())).toBe(
    `${email} is invited as a member.\nThe link in the mail works once, for an hour. It is here: ${stack.url}/inbox\n`,
  );
  const client = await choosePassword(email, "a long enough one");
  expect(await ok(client.from("members").select("role"))).toEqual([{ role: "member" }]);
});

test("a second invitation mails a new link and ends the old one", async () => {
  const email = address();
  const first = await json("invite", email, "--role", "admin");
  expect(first).toEqual({ id: expect.any(String), email, role: "admin", invited: true });
  const [old] = await mailsTo(email);
  expect(await json("invite", email)).toEqual(first);
  const mails = await mailsTo(email);
  expect(mails).toHaveLength(2);
  expect(mails[0]!.links).not.toEqual(old!.links);
  const client = await choosePassword(email, "a long enough one");
  expect((await ok(client.from("api_keys").select("id"))).length).toBeGreaterThan(0);
});

test("whoever has an account keeps it and the role they have, unless another one is said, and gets a link for a new password", async () => {
  const email = address();
  const { id } = await json("admin", "create", email);
  expect(await text("invite", email)).toContain("has an account and is an admin; the link is for choosing");
  expect(await roleOf(id)).toBe("admin");
  await choosePassword(email, "another long one");
  const { code, stderr } = await larder(["invite", email, "--role", "member"]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/^The mail was not sent: .* seconds\./) });
  // Without a link nothing has become of it.
  expect(await roleOf(id)).toBe("admin");
  const handed = await json("invite", email, "--role", "member", "--link");
  expect(handed).toEqual({
    id,
    email,
    role: "member",
    invited: false,
    link: expect.stringContaining("/set-password?"),
  });
});
