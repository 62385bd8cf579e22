import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { expectNoAxeViolations } from "./support/axe.ts";
import { png } from "./support/files.ts";
import { addPerson } from "./support/people.ts";
import { publishPictures } from "./support/published.ts";
import { test } from "./support/test.ts";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const results = (page: Page) => page.getByRole("table", { name: "Results" });
const past = (page: Page) => page.getByRole("list", { name: "What was sent before" }).getByRole("link");

/** Makes a pattern that is live, and goes to where pictures are sent to it. */
async function openReading(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Patterns" }).click();
  await button(page, "New pattern").click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel(/^An example of the result/).fill('{"note":"Bread","width":1}');
  await button(page, "Create").click();
  await page.getByLabel("As JSON").waitFor();
  const tabs = page.getByRole("navigation", { name: "Parts of the pattern" });
  await tabs.getByRole("link", { name: "Read pictures" }).click();
  await page.getByText("Publish a version first").waitFor();
  await button(page, "Publish version 1").click();
  await page.getByText("Live: version 1", { exact: true }).waitFor();
  await page.getByText("Nothing was sent to this pattern yet.").waitFor();
}

describe("reading pictures", () => {
  test("a folder's pictures are read one by one, and all of it is a CSV", async ({ visit, stack }) => {
    const { page } = await visit(await addPerson(stack, "member"), { acceptDownloads: true });
    await openReading(page, "Shelves");
    await expectNoAxeViolations(page);
    await page.getByLabel("Choose files").setInputFiles([
      { name: "rye.png", mimeType: "image/png", buffer: await png("#aa7733") },
      { name: "oat.png", mimeType: "image/png", buffer: await png("#eeddbb") },
      { name: "torn.jpg", mimeType: "image/jpeg", buffer: Buffer.from("Buy flour.") },
      { name: "moving.webp", mimeType: "image/webp", buffer: Buffer.from("Nor this.") },
      { name: "list.txt", mimeType: "text/plain", buffer: Buffer.from("Buy flour.") },
    ]);
    await page.getByText("1 file is no picture").waitFor();
    await page.getByText("1 picture could not be sent").first().waitFor();
    await page.getByText("moving.webp cannot be read as a picture").waitFor();
    await page.getByText("2 read · 1 failed").waitFor();
    await results(page)
      .getByRole("row", { name: /oat\.png Read/ })
      .waitFor();
    await results(page)
      .getByRole("row", { name: /torn\.jpg Failed/ })
      .waitFor();
    await page.getByText(/nobody looked at the pictures/).waitFor();
    await expectNoAxeViolations(page);

    const download = page.waitForEvent("download");
    await button(page, "Download as CSV").click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^shelves-[0-9a-f]{8}\.csv$/);
    const csv = await readFile(await file.path(), "utf8");
    // By which Excel knows that it is UTF-8.
    expect(csv.startsWith("\ufeff")).toBe(true);
    expect(csv.split("\n")[0]).toMatch(/note.*width/);
    expect(csv).toContain("rye.png");

    await page.reload();
    await results(page)
      .getByRole("row", { name: /rye\.png Read/ })
      .waitFor();
    await page.getByRole("button", { name: "Look at rye.png" }).click();
    await page.getByRole("dialog").getByAltText("rye.png, as it was sent").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByLabel("Show", { exact: true }).selectOption("Not read");
    await expect.poll(() => results(page).getByRole("row").count()).toBe(2);
    await button(page, "Read again what failed").click();
    await page.getByText("1 picture will be read again").waitFor();
    await page.getByText("2 read · 1 failed").waitFor();
    await past(page).filter({ hasText: "2 of 3 pictures read" }).first().waitFor();
    // It may be on its way still: then there is nothing to read again yet.
    await expect
      .poll(async () => {
        await button(page, "Read again: torn.jpg").click();
        return await page.getByText("torn.jpg will be read again").count();
      })
      .toBeGreaterThan(0);
  });

  test("pictures of the library are read where they are", async ({ visit, stack }) => {
    await publishPictures(stack, stack.admin, ["rustic sourdough bread", "blueberry muffins"]);
    const { page } = await visit(stack.admin);
    await openReading(page, "Loaves");
    await button(page, "Pictures of the library").click();
    const pictures = page
      .getByRole("dialog")
      .getByRole("list", { name: "Pictures of the library" })
      .getByRole("button");
    await pictures.nth(0).click();
    await pictures.nth(1).click();
    await expectNoAxeViolations(page);
    await button(page, "Read 2 pictures").click();
    await page.getByText("2 read", { exact: true }).waitFor();
    await expect
      .poll(() =>
        results(page)
          .getByRole("link", { name: /^Open .* in the library$/ })
          .count(),
      )
      .toBe(2);
  });

  test("without a network, sending waits for one", async ({ visit, stack }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await openReading(page, "Barrels");
    // The code that sends is there: what comes next is about the pictures.
    await page
      .getByLabel("Choose files")
      .setInputFiles([{ name: "a.png", mimeType: "image/png", buffer: await png("#112233") }]);
    await page.getByText("1 read", { exact: true }).waitFor();
    await page.context().setOffline(true);
    await page.getByLabel("Choose files").setInputFiles([
      { name: "b.png", mimeType: "image/png", buffer: await png("#223344") },
      { name: "c.png", mimeType: "image/png", buffer: await png("#334455") },
    ]);
    await page.getByText("0 of 2 pictures sent").waitFor();
    await page.context().setOffline(false);
    await page.getByText("2 read", { exact: true }).waitFor();
  });

  test("what is dropped is sent, and what was sent before is found again", async ({ visit, stack }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await openReading(page, "Signs");
    const base64 = (await png("#336699")).toString("base64");
    const transfer = await page.evaluateHandle(async (text) => {
      const data = new DataTransfer();
      const bytes = await (await fetch(`data:image/png;base64,${text}`)).arrayBuffer();
      data.items.add(new File([bytes], "sign.png", { type: "image/png" }));
      return data;
    }, base64);
    await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
    await page.getByText("Let go to send them").waitFor();
    await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
    await results(page)
      .getByRole("row", { name: /sign\.png Read/ })
      .waitFor();
    await page.goto("/patterns/signs?tab=read");
    await past(page).filter({ hasText: "1 of 1 picture read" }).click();
    await results(page)
      .getByRole("row", { name: /sign\.png Read/ })
      .waitFor();
  });
});
