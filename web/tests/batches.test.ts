import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { addPerson } from "./support/people.ts";
import { test as base, type Visit } from "./support/test.ts";

const test = base.extend("member", { scope: "file" }, async ({ stack }) => await addPerson(stack, "member"));

const recipe = { slug: "action-figure-mini-display", name: "Action figure: mini display" };

const csvFile = (text: string | Buffer, name = "team.csv") => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});

const team = [
  "Name;Job title;File name;Folder;Shoe size",
  "Ann;Baker;ann;team/ovens;38",
  'Bea;"Miller; head of the mill";bea;team;40',
  ";Nobody;nobody;team;41",
].join("\r\n");

/** Opens the form of a new batch for a recipe and gives it a table. */
async function bring(visit: Visit, person: Parameters<Visit>[0], file: ReturnType<typeof csvFile>): Promise<Page> {
  const { page } = await visit(person);
  await page.goto(`/batches/new?recipe=${recipe.slug}`);
  await page.getByLabel("Choose a CSV").setInputFiles(file);
  return page;
}

const textOf = async (download: Download) => await readFile(await download.path(), "utf8");

describe("a new batch of rows", () => {
  test("is begun from a file as it is, watched to its end, and taken along", async ({ visit, member }) => {
    const page = await bring(visit, member, csvFile(team));
    await page.getByText("2 of 3 rows are good").waitFor();
    await page.getByText("Missing values").click();
    await page.getByText("Row 4: Nothing fills [NAME]").waitFor();
    await page.getByLabel("Column Job title").selectOption({ label: "Title [TITLE]" });
    await page.getByText("Columns that are not used").click();
    await page.getByRole("list").getByText("Shoe size").waitFor();
    await page.getByRole("list", { name: "As they will be sent" }).getByText("Miller; head of the mill").waitFor();
    const start = page.getByRole("button", { name: /^Make 2 pictures · \$/ });
    await start.waitFor();
    expect(await start.isDisabled()).toBe(true);
    await page.getByLabel("Leave out the 1 row").check();
    await start.dblclick();

    await page.getByRole("heading", { name: "team", level: 1 }).waitFor();
    await page.getByText("2 of 2 pictures made").waitFor();
    const rows = page.getByRole("list", { name: "Rows" });
    await rows.getByRole("button", { name: /^Row 1: Ann · Baker.*Done$/ }).click();
    const dialog = page.getByRole("dialog", { name: "Row 1" });
    await dialog.getByRole("link", { name: "Open the picture" }).waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await rows.getByRole("button", { name: /^Row 3: .*Left out$/ }).waitFor();

    const [csv] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the results as CSV" }).click(),
    ]);
    expect(csv.suggestedFilename()).toBe("team results.csv");
    const lines = (await textOf(csv)).trim().split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines[3]).toContain("Nothing fills [NAME]");
    const [zip] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the pictures as zip" }).click(),
    ]);
    const bytes = await readFile(await zip.path(), "latin1");
    expect(bytes).toMatch(/team\/ovens\/ann\.(png|jpg)/);
    expect(bytes).toContain("not in this zip.txt");

    await page.getByRole("link", { name: "All batches" }).click();
    await page.getByRole("list", { name: "All batches" }).getByRole("link", { name: /team/ }).waitFor();
  });
});
