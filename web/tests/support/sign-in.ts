import type { Page } from "playwright-core";
import type { Person } from "./people.ts";

/** Signs in as a person does, on the sign-in screen or the dialog of a session that ended. */
export async function signIn(page: Page, { email, password }: Person): Promise<void> {
  if (page.url() === "about:blank") await page.goto("/sign-in");
  const address = page.getByLabel("Email", { exact: true });
  const secret = page.getByLabel("Password", { exact: true });
  await secret.waitFor();
  if (await address.isVisible()) await address.fill(email);
  await secret.fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await secret.waitFor({ state: "detached" });
}
