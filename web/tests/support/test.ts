import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { test as base, expect } from "vitest";
import { runStack } from "../../../scripts/start/testing/running-stack.ts";
import { launchChromium } from "./chromium.ts";
import type { Person } from "./people.ts";
import { signIn } from "./sign-in.ts";
import { type Trouble, watchTrouble } from "./trouble.ts";

export interface Visitor {
  readonly page: Page;
  readonly trouble: Trouble;
}

/** Opens a browser of one person, signed in if it is told whom. */
export type Visit = (person?: Person | null, options?: BrowserContextOptions) => Promise<Visitor>;

/**
 * A test in Chromium. The tests of a file share a stack, which is empty when the file begins, and whose sketch provider
 * fails when a prompt says so. A test fails when something goes wrong in a browser that it does not expect.
 */
export const test = base
  .extend("environment", { scope: "file" }, () => ({ LARDER_SKETCH_FAULTS: "on" }))
  .extend("flags", { scope: "file" }, (): readonly string[] => ["--ephemeral", "--no-demo"])
  .extend("stack", { scope: "file" }, async ({ environment, flags }, { onCleanup }) => {
    const stack = await runStack({ environment, flags });
    onCleanup(async () => void (await stack.end("SIGTERM")));
    return stack.facts;
  })
  .extend("browser", { scope: "file" }, async ({ stack: _ }, { onCleanup }) => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("visit", async ({ stack, browser, task }, { onCleanup }): Promise<Visit> => {
    const visitors: Visitor[] = [];
    onCleanup(async () => {
      if (task.result?.state === "fail") await Promise.all(visitors.map(({ page }, at) => keep(page, task.name, at)));
      await Promise.all(visitors.map(({ page }) => page.context().close()));
      expect(visitors.flatMap(({ trouble }) => trouble.lines)).toEqual([]);
    });
    return async (person = null, options = {}) => {
      const context = await browser.newContext({ baseURL: stack.url, reducedMotion: "reduce", ...options });
      context.setDefaultTimeout(60_000);
      const trouble = watchTrouble(context, stack.url);
      const page = await context.newPage();
      visitors.push({ page, trouble });
      if (person) await signIn(page, person);
      return { page, trouble };
    };
  });

const folder = join(fileURLToPath(import.meta.url), "../../screenshots");

async function keep(page: Page, name: string, at: number): Promise<void> {
  const file = `failed ${name} ${at}.png`.replaceAll(/[^\w.]+/g, "-");
  await page.screenshot({ path: join(folder, file) }).catch(() => {});
}
