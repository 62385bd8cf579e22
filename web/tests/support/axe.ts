import { source } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Finds nothing on the page that axe knows to keep somebody out. Names each rule with what breaks it. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  at ${target.join(" ")}\n  ${failureSummary ?? ""}`),
  );
  expect(told.join("\n"), `axe on ${page.url()}`).toBe("");
}

declare global {
  var axe: typeof import("axe-core");
}
