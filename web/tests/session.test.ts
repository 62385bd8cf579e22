import { expect } from "vitest";
import { expectNoAxeViolations } from "./support/axe.ts";
import { addPerson } from "./support/people.ts";
import { looks, screenshot } from "./support/screenshot.ts";
import { signIn } from "./support/sign-in.ts";
import { test } from "./support/test.ts";

test("somebody who is not signed in comes to the sign-in, and from there to where they wanted", async ({
  stack,
  visit,
}) => {
  const { page } = await visit();
  await page.goto("/library");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await signIn(page, await addPerson(stack, "member"));
  await page.getByRole("heading", { name: "Library", level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/library");
});

test("a wrong password is told in a sentence", async ({ stack, visit }) => {
  const { page, trouble } = await visit();
  trouble.expect(/auth\/v1\/token.* 400|status of 400/);
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(stack.admin.email);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("Email and password do not go together").waitFor();
});

test.for(looks)("the sign-in keeps nobody out, $theme at $width", async (look, { visit }) => {
  const { page } = await visit();
  await page.goto("/sign-in");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await screenshot(page, "sign-in", look);
  await expectNoAxeViolations(page);
});
