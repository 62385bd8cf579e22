import type { Page } from "playwright-core";

/** Chooses these models and no others. */
export async function chooseModels(page: Page, names: readonly string[]): Promise<void> {
  const models = page.getByRole("group", { name: "Models" });
  for (const name of names) await models.getByRole("checkbox", { name, exact: true }).check();
  const chosen = models.getByRole("checkbox", { checked: true });
  const labels = await chosen.evaluateAll((boxes) =>
    boxes.map((box) => document.getElementById(box.getAttribute("aria-labelledby") ?? "")?.textContent ?? ""),
  );
  for (const label of labels.filter((label) => !names.includes(label)))
    await models.getByRole("checkbox", { name: label, exact: true }).uncheck();
}
