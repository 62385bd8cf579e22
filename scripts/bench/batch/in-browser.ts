import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import type { Page } from "playwright-core";
import type { Figure } from "../web/figure.ts";
import { csvOfRows, recipe } from "./rows.ts";

const mostLines = 300;

declare global {
  interface Window {
    /** Tasks over 50 ms and the most rows on the page since it was asked the last time. */
    takeBatchSeen(): { readonly tasks: readonly number[]; readonly lines: number };
  }
}

/** A table of ten thousand rows is chosen: how long until the page tells what is wrong with it, and whether it answers meanwhile. */
export async function measureReading(page: Page): Promise<Figure[]> {
  await page.addInitScript(watchRows);
  await page.goto(`/batches/new?recipe=${recipe}`);
  const input = page.getByLabel("Choose a CSV");
  await input.waitFor({ state: "attached" });
  await page.waitForTimeout(2_000);
  await page.evaluate(() => window.takeBatchSeen());
  // A file on disk: one that is handed over as bytes is put together by the page itself, in a task of 50 ms that is not ours.
  const folder = await mkdtemp(join(tmpdir(), "larder-bench-"));
  const file = join(folder, "figures.csv");
  await writeFile(file, csvOfRows());
  const began = performance.now();
  await input.setInputFiles(file);
  await page.getByText("All 10,000 rows are good").waitFor();
  const milliseconds = Math.round(performance.now() - began);
  await page.waitForTimeout(2_000);
  await rm(folder, { recursive: true });
  const { tasks, lines } = await page.evaluate(() => window.takeBatchSeen());
  return [
    { name: "browser: 10,000 rows read and dry-run", value: milliseconds, unit: "ms", budget: { atMost: 2000 } },
    ...longest("browser: longest task meanwhile", tasks),
    { name: "browser: most lines of the form", value: lines, unit: "", budget: { atMost: mostLines - 1 } },
  ];
}

/** A batch of ten thousand rows is scrolled through, and changes as it would in ten minutes. */
export async function measureWatching(page: Page, batchId: string, database: pg.Client): Promise<Figure[]> {
  await page.addInitScript(watchRows);
  await page.goto(`/batches/${batchId}`);
  await page.getByRole("list", { name: "Rows" }).getByRole("listitem").first().waitFor();
  await page.waitForTimeout(2_000);
  await page.evaluate(() => window.takeBatchSeen());
  const before = await heapOf(page);
  for (let step = 0; step < 60; step++) {
    await page.mouse.wheel(0, step % 30 < 22 ? 3000 : -2500);
    await page.waitForTimeout(60);
  }
  const scrolled = await heapOf(page);
  // A change a second, each of seventeen pictures.
  for (let second = 0; second < 600; second++) {
    await database.query(
      `update public.images set status = 'failed', error_code = 'refused', error_detail = 'Not drawn'
       where batch_id = $1 and batch_row between $2 and $3`,
      [batchId, second * 17, second * 17 + 16],
    );
    if (second % 10 === 9) await page.waitForTimeout(100);
  }
  await page.waitForTimeout(5_000);
  const changed = await heapOf(page);
  const { tasks, lines } = await page.evaluate(() => window.takeBatchSeen());
  return [
    { name: "progress: most rows on the page", value: lines, unit: "", budget: { atMost: mostLines - 1 } },
    ...longest("progress: longest task", tasks),
    { name: "progress: memory of the page", value: before, unit: "MB" },
    { name: "progress: after scrolling", value: scrolled, unit: "MB" },
    { name: "progress: after 600 changes", value: changed, unit: "MB" },
  ];
}

const longest = (name: string, tasks: readonly number[]): Figure[] => [
  { name, value: Math.round(Math.max(0, ...tasks)), unit: "ms (0: none over 50)", budget: { atMost: 50 } },
];

/** Megabytes of the page's own objects, once nothing is there that could be thrown away. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return Math.round(usedSize / 100_000) / 10;
}

/** Runs in the page. The browser tells of tasks over 50 ms only. */
function watchRows(): void {
  let tasks: number[] = [];
  let lines = 0;
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: "longtask",
  });
  const count = () => {
    lines = Math.max(lines, document.querySelectorAll("li, tr").length);
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  window.takeBatchSeen = () => {
    const seen = { tasks, lines };
    tasks = [];
    lines = 0;
    return seen;
  };
}
