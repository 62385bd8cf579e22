import type { Page } from "playwright-core";
import type { Facts } from "../../../scripts/start/facts.ts";
import { clientOf, type Person } from "./people.ts";

/**
 * Ends a person's session as it ends by itself: the project no longer knows it, and the token in the browser has run out,
 * so that the next request finds out.
 */
export async function endSession(page: Page, stack: Facts, person: Person): Promise<void> {
  const elsewhere = await clientOf(stack, person);
  const { error } = await elsewhere.auth.signOut({ scope: "global" });
  if (error) throw error;
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => /^sb-.*-auth-token$/.test(name));
    if (!key) throw new Error("Nobody is signed in");
    const session = JSON.parse(localStorage.getItem(key) ?? "{}");
    localStorage.setItem(key, JSON.stringify({ ...session, expires_at: 1, expires_in: 0 }));
  });
}

/** The token with which this browser speaks to the project. */
export async function accessTokenOf(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => /^sb-.*-auth-token$/.test(name));
    return JSON.parse(localStorage.getItem(key ?? "") ?? "{}").access_token as string;
  });
}
