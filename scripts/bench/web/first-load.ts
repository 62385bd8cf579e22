import { gzipSync } from "node:zlib";
import type { Browser, BrowserContextOptions, Request } from "playwright-core";
import type { Figure } from "./figure.ts";
import type { Screen } from "./screens.ts";
import { watchRequests } from "./settled.ts";

const kilobytes = 190;

/**
 * What each screen fetches with an empty cache until it has settled: all its scripts, those that come after the first
 * paint included, each compressed by gzip; and how many requests that takes in all.
 * @param visit for a screen behind the sign-in: who has signed in
 */
export async function measureFirstLoads(
  browser: Browser,
  url: string,
  screens: readonly Screen[],
  visit: BrowserContextOptions,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, path, isPrivate } of screens) {
    const context = await browser.newContext({ baseURL: url, ...(isPrivate ? visit : {}) });
    const page = await context.newPage();
    const { requests, settle } = watchRequests(page);
    await page.goto(path);
    await settle();
    const sizes = await Promise.all(requests.map(scriptBytes));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    figures.push(
      {
        name: `${name}: JavaScript of the first load`,
        value: Math.round(bytes / 100) / 10,
        unit: "kB gzip",
        budget: { atMost: kilobytes },
      },
      { name: `${name}: requests of the first load`, value: requests.length, unit: "" },
    );
    await context.close();
  }
  return figures;
}

/** Of a script as gzip sends it; 0 for whatever is no script. */
async function scriptBytes(request: Request): Promise<number> {
  const answer = await request.response();
  if (!answer?.headers()["content-type"]?.startsWith("text/javascript")) return 0;
  return gzipSync(await answer.body(), { level: 9 }).byteLength;
}
