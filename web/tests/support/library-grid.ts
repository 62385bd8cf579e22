import type { Locator, Page } from "playwright-core";

/** The grid of the library, once its pictures are there. */
export async function gridOf(page: Page): Promise<Locator> {
  const grid = page.getByRole("grid", { name: "Pictures", exact: true });
  await grid.and(page.locator("[aria-busy=false]")).getByRole("gridcell").first().waitFor();
  return grid;
}

/** The names of the tiles that are drawn, without those still on their way. */
export async function tileNames(page: Page): Promise<string[]> {
  const cells = await (await gridOf(page)).getByRole("gridcell").all();
  const names = await Promise.all(cells.map((cell) => cell.getAttribute("aria-label")));
  return names.filter((name) => name !== null && name !== "Loading pictures") as string[];
}
