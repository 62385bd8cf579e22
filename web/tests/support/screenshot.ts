import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

const folder = join(fileURLToPath(import.meta.url), "../../screenshots");

interface Look {
  readonly theme?: "light" | "dark";
  /** Of the window, in CSS pixels. */
  readonly width?: number;
}

/**
 * Shows the page in a theme and at a width, and waits until it is drawn so. With `SCREENSHOTS=on` what it looks like is kept
 * as `screenshots/<name>-<theme>-<width>.png`, for people: no test compares it.
 */
export async function showAs(page: Page, name: string, { theme = "light", width = 1440 }: Look = {}): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width, height: width < 600 ? 800 : 900 });
  await page.evaluate(async () => {
    await document.fonts.ready;
    // One that ends may begin another, in what inherits from it.
    do {
      for (const _ of "ab") await new Promise(requestAnimationFrame);
      await Promise.all(underWay().map(({ finished }) => finished.catch(() => {})));
    } while (underWay().length > 0);

    function underWay() {
      return document.getAnimations().filter((one) => endsByItself(one) && one.playState === "running");
    }
    function endsByItself({ effect }: Animation) {
      return effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
    }
  });
  if (process.env.SCREENSHOTS !== "on") return;
  await page.screenshot({ path: join(folder, `${name}-${theme}-${width}.png`), animations: "disabled" });
}
