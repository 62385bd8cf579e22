import { source } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Those of axe's category that it runs unless told otherwise. */
const rulesOfColors = ["color-contrast", "link-in-text-block"];

/**
 * Finds nothing on the page that axe knows to keep somebody out. Names each rule with what breaks it.
 * @param of The rules of colors only, for what was looked at as a whole in another theme.
 */
export async function expectNoAxeViolations(page: Page, of: "everything" | "colors" = "everything"): Promise<void> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  const { violations } = await page.evaluate(
    (runOnly) => globalThis.axe.run(document, { resultTypes: ["violations"], ...(runOnly && { runOnly }) }),
    of === "colors" ? { type: "rule" as const, values: rulesOfColors } : null,
  );
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  at ${target.join(" ")}\n  ${failureSummary ?? ""}`),
  );
  expect(told.join("\n"), `axe on ${page.url()}`).toBe("");
}

declare global {
  var axe: typeof import("axe-core");
}
