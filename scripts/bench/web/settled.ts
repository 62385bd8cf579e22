import type { Page, Request } from "playwright-core";

const quietMilliseconds = 2_000;

/** Waits until a page has asked for nothing for two seconds and every answer is there. Call it before the page is opened. */
export function watchRequests(page: Page): { readonly requests: readonly Request[]; settle(): Promise<void> } {
  const requests: Request[] = [];
  const open = new Set<Request>();
  let last = performance.now();
  const end = (request: Request) => {
    open.delete(request);
    last = performance.now();
  };
  page.on("request", (request) => {
    requests.push(request);
    open.add(request);
    last = performance.now();
  });
  page.on("requestfinished", end);
  page.on("requestfailed", end);
  return {
    requests,
    async settle() {
      while (open.size > 0 || performance.now() - last < quietMilliseconds) await page.waitForTimeout(100);
    },
  };
}
