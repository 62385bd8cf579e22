import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { askFor } from "./support/ask-for.ts";
import { endSession } from "./support/end-session.ts";
import { larder } from "./support/larder.ts";
import { addPerson, operatorOf } from "./support/people.ts";
import { addPictures } from "./support/pictures.ts";
import { expectStatus, shownImage } from "./support/review-desk.ts";
import { signIn } from "./support/sign-in.ts";
import { test } from "./support/test.ts";
import { answersOf } from "./support/trouble.ts";

/** Opens the newest mail to an address on the inbox page, and follows its link. */
async function followMail(page: Page, email: string, subject: RegExp): Promise<void> {
  await page.getByRole("heading", { name: "Inbox", level: 1 }).waitFor();
  await page
    .getByRole("list", { name: "Mails" })
    .getByRole("button", { name: new RegExp(email) })
    .first()
    .click();
  await page.getByRole("article", { name: "Mail" }).getByRole("heading", { name: subject }).waitFor();
  await page.getByRole("link", { name: "Open the link" }).click();
  await page.getByRole("heading", { name: "Set your password" }).waitFor();
}

async function setPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Set the password" }).click();
}

const atPublicPage = (page: Page) => page.getByRole("link", { name: "Sign in", exact: true }).first().waitFor();

const atDashboard = (page: Page) => page.getByRole("heading", { name: "Dashboard", level: 1 }).waitFor();

describe("signing in", () => {
  test("somebody who is not signed in comes to the sign-in, and from there to where they wanted", async ({
    stack,
    visit,
  }) => {
    const { page } = await visit();
    await page.goto("/library?status=failed");
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await signIn(page, await addPerson(stack, "member"));
    await page.getByRole("heading", { name: "Library", level: 1 }).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/library?status=failed");
  });

  test("a wrong password is told in a sentence, and the right one lets in", async ({ stack, visit }) => {
    const { page, trouble } = await visit();
    trouble.expect(answersOf(400));
    await page.goto("/sign-in");
    await page.getByLabel("Email").fill(stack.admin.email);
    await page.getByLabel("Password").fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("Email and password do not go together").waitFor();
    await signIn(page, stack.admin);
    await atDashboard(page);
  });

  test("whoever signs out is gone from this browser, also after Back", async ({ stack, visit }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await page.goto("/generate");
    await page.getByRole("button", { name: "Account" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.goBack();
    await atPublicPage(page);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("sb-")))).toEqual([]);
  });

  test("whoever has an account but is no member is told so, and can sign out", async ({ stack, visit }) => {
    const person = { email: "stranger@larder.test", password: "rye and caraway 7" };
    await operatorOf(stack).auth.admin.createUser({ ...person, email_confirm: true });
    const { page } = await visit(person);
    await page.getByRole("heading", { name: "You have no access yet" }).waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await atPublicPage(page);
  });
});

describe("a mailed link", () => {
  test("resets a password; the old one no longer signs in", async ({ stack, visit }) => {
    const person = await addPerson(stack, "member");
    const { page, trouble } = await visit();
    await page.goto("/sign-in");
    await page.getByRole("link", { name: "Forgot your password?" }).click();
    await page.getByRole("heading", { name: "Reset your password" }).waitFor();
    await page.getByLabel("Email").fill(person.email);
    await page.getByRole("button", { name: "Send the link" }).click();
    await page.getByRole("link", { name: "Open the inbox of this stack" }).click();
    await followMail(page, person.email, /password/i);
    await setPassword(page, "a loaf of new bread");
    await atDashboard(page);

    const { page: other, trouble: otherTrouble } = await visit();
    otherTrouble.expect(answersOf(400));
    await other.goto("/sign-in");
    await other.getByLabel("Email").fill(person.email);
    await other.getByLabel("Password").fill(person.password);
    await other.getByRole("button", { name: "Sign in" }).click();
    await other.getByText("Email and password do not go together").waitFor();
    await signIn(other, { ...person, password: "a loaf of new bread" });
    await atDashboard(other);
    expect(trouble.lines).toEqual([]);
  });

  test("makes an invited person a member, and works once", async ({ stack, visit }) => {
    const email = "invited@larder.test";
    await larder(stack, "invite", email);
    const { page } = await visit();
    await page.goto("/inbox");
    await followMail(page, email, /invited/i);
    const link = page.url();
    await setPassword(page, "my first password");
    await atDashboard(page);

    const { page: other, trouble } = await visit();
    trouble.expect(answersOf(403));
    await other.goto(link);
    await setPassword(other, "somebody else's one");
    await other.getByRole("heading", { name: "This link has ended or was used already" }).waitFor();
    await other.getByRole("link", { name: "Reset your password" }).click();
    await other.getByRole("button", { name: "Send the link" }).waitFor();
    await other.goto("/sign-in");
    await signIn(other, { email, password: "my first password" });
    await atDashboard(other);
  });
});

describe("a session that ends", () => {
  test("on Generate keeps the form, and the picture is made after signing in again", async ({ stack, visit }) => {
    const person = await addPerson(stack, "member");
    const { page, trouble } = await visit(person);
    trouble.expect(answersOf(400, 401));
    await page.goto("/generate");
    const generate = await askFor(page, { prompt: "Fig jam in a jar on linen" });
    const address = page.url();

    await endSession(page, stack, person);
    await generate.click();
    await page.getByRole("dialog", { name: "Your session has ended" }).waitFor();
    await signIn(page, person);

    expect(await page.getByLabel("Prompt").inputValue()).toBe("Fig jam in a jar on linen");
    expect(page.url()).toBe(address);
    await generate.click();
    await page.getByRole("heading", { name: /^1 picture ready/ }).waitFor();
  });

  test("on Review keeps the queue and the decision, which is saved after signing in again", async ({
    stack,
    visit,
  }) => {
    const person = await addPerson(stack, "admin");
    await addPictures(stack, person, ["Elderberry jelly in a jar", "Quince jelly in a jar"]);
    const { page, trouble } = await visit(person);
    trouble.expect(answersOf(400, 401));
    await page.goto("/review");
    await page.getByText(/^1 of \d+$/).waitFor();
    await page.getByRole("button", { name: "Approve" }).waitFor();
    const first = shownImage(page)!;
    await page.keyboard.press("j");
    await expect.poll(() => shownImage(page)).not.toBe(first);
    const second = shownImage(page)!;

    await endSession(page, stack, person);
    await page.getByRole("button", { name: "Approve" }).click();
    await page.getByRole("dialog", { name: "Your session has ended" }).waitFor();
    await page.getByText("1 decision not saved yet: your session has ended").waitFor();
    await page.context().setOffline(true); // whatever becomes of live changes now, the dialog says what there is to do
    await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(false);
    expect(await page.getByText(/^You are offline|^Live updates are interrupted/).count()).toBe(0);
    await page.context().setOffline(false);
    const address = page.url();
    await signIn(page, person);

    await expectStatus(stack, [second], "approved");
    await page.getByText("not saved yet").waitFor({ state: "detached" });
    expect(page.url()).toBe(address);
    expect(shownImage(page)).not.toBe(second);
  });
});
