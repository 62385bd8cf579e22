import type { Page } from "playwright-core";
import type { Figure } from "./figure.ts";

const longTask = 50;
const mostTiles = 300;

declare global {
  interface Window {
    /** What `watchScreen` has seen since it was asked the last time. */
    takeSeen(): { readonly tasks: readonly number[]; readonly tiles: number };
  }
}

/**
 * Looks through a library of thousands as people do: by the wheel, by dragging the scrollbar far, and by Home and End.
 * Tells the tasks that kept the page from answering, and how many tiles were on it at any moment.
 */
export async function measureScrolling(page: Page): Promise<Figure[]> {
  await page.addInitScript(watchScreen);
  await page.goto("/library");
  await page.getByRole("gridcell").nth(20).waitFor();
  await page.waitForTimeout(2_000);
  await page.evaluate(() => window.takeSeen()); // the first load has figures of its own

  await page.mouse.move(700, 500);
  for (let step = 0; step < 120; step++) {
    await page.mouse.wheel(0, step % 40 < 30 ? 400 : -300);
    await page.waitForTimeout(step % 10 === 0 ? 400 : 40);
  }
  for (const share of [0.5, 0.1, 0.9, 0.3, 0.7, 0.05, 0.95, 0.45]) await drag(page, share);
  for (const key of ["End", "Home", "End", "PageUp", "PageUp", "Home", "PageDown", "PageDown"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(700);
  }

  const { tasks, tiles } = await page.evaluate(() => window.takeSeen());
  const long = tasks.filter((milliseconds) => milliseconds > longTask);
  return [
    { name: "library: tasks over 50 ms while scrolling", value: long.length, unit: "", budget: { atMost: 0 } },
    {
      name: "library: longest task while scrolling",
      value: Math.round(Math.max(0, ...tasks)),
      unit: "ms (0: none over 50)",
      budget: { atMost: longTask },
    },
    { name: "library: most tiles on the page", value: tiles, unit: "", budget: { atMost: mostTiles - 1 } },
  ];
}

/** To a share of the whole height in a few steps, as a hand does it, then a look at what is there. */
async function drag(page: Page, share: number): Promise<void> {
  for (let step = 1; step <= 6; step++) {
    await page.evaluate(
      ([share, part]) => {
        const to = share * (document.documentElement.scrollHeight - window.innerHeight);
        window.scrollTo({ top: window.scrollY + (to - window.scrollY) * part, behavior: "instant" });
      },
      [share, step / 6] as const,
    );
    await page.waitForTimeout(30);
  }
  await page.waitForTimeout(700);
}

/** Runs in the page. The browser tells of tasks over 50 ms only. */
function watchScreen(): void {
  let tasks: number[] = [];
  let tiles = 0;
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: "longtask",
  });
  const count = () => {
    tiles = Math.max(tiles, document.querySelectorAll('[role="gridcell"]').length);
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  window.takeSeen = () => {
    const seen = { tasks, tiles };
    tasks = [];
    tiles = 0;
    return seen;
  };
}
