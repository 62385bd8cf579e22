import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

const folder = join(fileURLToPath(import.meta.url), "../../screenshots");

interface Look {
  readonly theme?: "light" | "dark";
  /** Of the window, in CSS pixels. */
  readonly width?: number;
}

/** Keeps what the page looks like as `screenshots/<name>-<theme>-<width>.png`, for people: no test compares it. */
export async function screenshot(
  page: Page,
  name: string,
  { theme = "light", width = 1440 }: Look = {},
): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width, height: width < 600 ? 800 : 900 });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}-${theme}-${width}.png`), animations: "disabled" });
}
