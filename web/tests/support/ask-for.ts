import type { Locator, Page } from "playwright-core";

interface Wish {
  /** A line for each picture. */
  readonly prompt: string;
  /** Of each prompt. */
  readonly count?: number;
  /** How many that comes to, where more than one model makes them. */
  readonly pictures?: number;
}

/**
 * Fills the form of Generate, with the smallest size there is, and waits for its price.
 * @returns the button that starts it
 */
export async function askFor(
  page: Page,
  { prompt, count = 1, pictures = prompt.split("\n").length * count }: Wish,
): Promise<Locator> {
  await page.getByLabel("Prompt", { exact: true }).fill(prompt);
  await page.getByLabel("Count", { exact: true }).fill(String(count));
  await page.getByLabel("Size", { exact: true }).selectOption("1024x1024");
  const generate = page.getByRole("button", { name: new RegExp(`^Generate ${pictures} pictures? · \\$`) });
  await generate.waitFor();
  return generate;
}
