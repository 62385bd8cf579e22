import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { fillLibrary } from "./support/library-fixture.ts";
import { gridOf, tileNames } from "./support/library-grid.ts";
import { addPerson, clientOf, ok } from "./support/people.ts";
import { test as base } from "./support/test.ts";
import { answersOf } from "./support/trouble.ts";

const count = 400;

/** Asks the project, as the admin, what the library should show. */
const test = base
  .extend("filled", { scope: "file" }, async ({ stack }) => await fillLibrary(stack, stack.admin, count))
  .extend("ask", { scope: "file" }, async ({ stack, filled: _ }) => {
    const admin = await clientOf(stack, stack.admin);
    return {
      total: async (filter: object) =>
        ((await ok(admin.rpc("list_images", { filter: filter as never, take: 1 }))) as { total: number }).total,
      statuses: async (ids: string[]) =>
        await ok(admin.from("images").select("id, status, deleted_at").in("id", ids).order("id")),
      ids: async (filter: object) =>
        (await ok(admin.rpc("matching_image_ids", { filter: filter as never }))) as string[],
    };
  });

const pictures = (total: number) => (total === 1 ? "1 picture" : `${total} pictures`);

/** How many match, as the screen says. */
const saysMatches = (page: Page, total: number) =>
  page
    .getByRole("status")
    .filter({ hasText: new RegExp(`^${pictures(total)}$`) })
    .waitFor();

const search = (page: Page) => new URL(page.url()).searchParams;

describe("what is listed", () => {
  test("is what the address says, also after a reload", async ({ visit, stack, ask }) => {
    const { page } = await visit(stack.admin);
    await page.goto("/library?status=ready&status=rejected&orientation=portrait&sort=oldest");
    const total = await ask.total({ status: ["ready", "rejected"], orientation: "portrait" });
    expect(total).toBeGreaterThan(10);
    await saysMatches(page, total);
    const names = await tileNames(page);
    for (const name of names) expect(name).toMatch(/, (To review|Rejected)$/);
    await page.reload();
    await saysMatches(page, total);
    await expect.poll(() => tileNames(page)).toEqual(names);
    expect(await page.getByLabel("Sort", { exact: true }).inputValue()).toBe("oldest");
    for (const label of ["To review", "Rejected", "Portrait"]) {
      await page.getByRole("button", { name: `Remove the filter ${label}` }).waitFor();
    }
  });

  test("follows the filters, one after the other, and Back takes them off again", async ({ visit, stack, ask }) => {
    const { page } = await visit(stack.admin);
    await page.getByRole("link", { name: "Library", exact: true }).click();
    const all = await ask.total({});
    await saysMatches(page, all);
    await page.getByRole("button", { name: "Filters" }).click();
    const filters = page.getByRole("complementary", { name: "Filters" });
    await filters.getByRole("group", { name: "Status" }).getByText("Approved").click();
    await saysMatches(page, await ask.total({ status: ["approved"] }));
    await filters.getByLabel("Category").selectOption("Breads");
    const breads = await ask.total({ status: ["approved"], category: "breads" });
    await saysMatches(page, breads);
    await filters.getByLabel("Orientation").selectOption("Landscape");
    await saysMatches(page, await ask.total({ status: ["approved"], category: "breads", orientation: "landscape" }));
    await page.goBack();
    await saysMatches(page, breads);
    await page.getByRole("button", { name: "Remove the filter Breads" }).click();
    await saysMatches(page, await ask.total({ status: ["approved"] }));
    await filters.getByRole("button", { name: "Clear all" }).click();
    await saysMatches(page, all);
  });

  test("is found by words and by meaning, the closest first", async ({ visit, stack, ask }) => {
    const { page, trouble } = await visit(stack.admin);
    await page.goto("/library");
    await gridOf(page);
    await page.getByLabel("Search the library").fill("sourdough");
    const words = await ask.total({ text: "sourdough" });
    expect(words).toBeGreaterThan(0);
    await saysMatches(page, words);
    expect(search(page).get("q")).toBe("sourdough");

    trouble.expect(answersOf(400)); // so the database asks for the embedding of what nobody has looked for before
    await page.getByLabel("Search the library").fill("strawberries in a jar");
    await page.getByRole("group", { name: "Search by" }).getByText("Meaning").click();
    await expect.poll(() => page.getByLabel("Sort", { exact: true }).inputValue()).toBe("closest");
    await expect.poll(() => search(page).get("by")).toBe("meaning");
    await gridOf(page);
    const near = await ask.total({ meaning: "strawberries in a jar" });
    expect(near).toBeGreaterThan(0);
    await saysMatches(page, near);
    await page.getByRole("button", { name: "Clear the search" }).click();
    await saysMatches(page, await ask.total({}));
  });

  test("is nothing of the admin's for a member", async ({ visit, stack, ask: _ }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await page.goto("/library");
    await page.getByRole("heading", { name: "Your library is empty" }).waitFor();
  });
});

describe("the grid", () => {
  test("draws fewer than 300 tiles wherever somebody scrolls, and reaches the last by keyboard", async ({
    visit,
    stack,
    ask,
  }) => {
    const { page } = await visit(stack.admin, { viewport: { width: 2560, height: 1440 } });
    await page.goto("/library?size=small");
    const grid = await gridOf(page);
    const total = await ask.total({});
    const cells = grid.getByRole("gridcell");
    await cells.first().focus();
    for (const key of ["PageDown", "PageDown", "PageUp", "End"]) {
      await page.keyboard.press(key);
      expect(await cells.count()).toBeLessThan(300);
    }
    await expect.poll(() => grid.locator(":focus").getAttribute("data-index")).toBe(String(total - 1));
    await page.keyboard.press("Home");
    await expect.poll(() => grid.locator(":focus").getAttribute("data-index")).toBe("0");
  });

  test("opens a picture with Enter, goes on with the arrows, and its address shows the same to others", async ({
    visit,
    stack,
    ask,
  }) => {
    const [first, second] = (await ask.ids({ status: ["approved"] })) as [string, string];
    const { page } = await visit(stack.admin);
    await page.goto("/library?status=approved");
    await (await gridOf(page)).getByRole("gridcell").first().focus();
    const names = (await tileNames(page)).map((name) => name.replace(/, Approved$/, "")) as [string, string];
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: names[0] }).waitFor();
    expect(search(page).get("image")).toBe(first);
    await page.keyboard.press("ArrowRight");
    await page.getByRole("complementary", { name: names[1] }).waitFor();
    expect(search(page).get("image")).toBe(second);

    const { page: other } = await visit(stack.admin);
    await other.goto(page.url());
    await other.getByRole("complementary", { name: names[1] }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => search(page).get("image")).toBe(null);
  });
});

describe("everything that matches", () => {
  test("is approved at once, and an undo brings all of it back", async ({ visit, stack, ask }) => {
    const filter = { status: ["ready"], orientation: "portrait" };
    const ids = await ask.ids(filter);
    expect(ids.length).toBeGreaterThan(1);
    const before = await ask.statuses(ids);
    const { page } = await visit(stack.admin);
    await page.goto("/library?status=ready&orientation=portrait");
    await page.getByRole("button", { name: `Select everything that matches (${ids.length})` }).click();
    const bulk = page.getByRole("region", { name: "What to do with the selected pictures" });
    await bulk.getByText(`${ids.length} selected`).waitFor();
    await bulk.getByRole("button", { name: "Approve", exact: true }).click();
    await bulk.getByText(`${ids.length} approved`).waitFor();
    expect((await ask.statuses(ids)).map(({ status }) => status)).toEqual(ids.map(() => "approved"));
    await page.getByRole("heading", { name: "No picture matches" }).waitFor();
    await bulk.getByRole("button", { name: "Undo" }).click();
    await bulk.getByText(`${ids.length} are as they were`).waitFor();
    expect(await ask.statuses(ids)).toEqual(before);
    await saysMatches(page, ids.length);
  });

  test("but a few goes to the trash after a reload, and comes back from there", async ({ visit, stack, ask }) => {
    const { page } = await visit(stack.admin);
    await page.goto("/library?status=ready&category=breads");
    const ids = await ask.ids({ status: ["ready"], category: "breads" });
    const cells = (await gridOf(page)).getByRole("gridcell");
    await cells.first().focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Space");
    const bulk = page.getByRole("region", { name: "What to do with the selected pictures" });
    await bulk.getByText(`${ids.length - 1} selected`).waitFor();
    await expect.poll(() => search(page).get("except")).toBe(ids[0]);
    await page.reload();
    await bulk.getByText(`${ids.length - 1} selected`).waitFor();
    await bulk.getByRole("button", { name: "Move to trash" }).click();
    await bulk.getByText(`${ids.length - 1} in the trash`).waitFor();
    await saysMatches(page, 1);
    expect((await ask.statuses(ids)).filter(({ deleted_at }) => deleted_at === null).map(({ id }) => id)).toEqual([
      ids[0],
    ]);
    await page.keyboard.press("Control+z");
    await bulk.getByText(`${ids.length - 1} are as they were`).waitFor();
    await saysMatches(page, ids.length);
    expect((await ask.statuses(ids)).every(({ deleted_at }) => deleted_at === null)).toBe(true);
  });

  test("of a few is tagged, and downloaded with a manifest", async ({ visit, stack, ask }) => {
    const { page } = await visit(stack.admin);
    const [first] = await ask.ids({ status: ["approved"] });
    await page.goto("/library?status=approved");
    const cells = (await gridOf(page)).getByRole("gridcell");
    await cells.first().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+ArrowRight");
    const bulk = page.getByRole("region", { name: "What to do with the selected pictures" });
    await bulk.getByText("2 selected").waitFor();
    await page.context().setOffline(true);
    for (const verb of ["Move to trash", "Tag"]) {
      await bulk.getByRole("button", { name: verb }).click();
      await bulk.getByRole("alert").filter({ hasText: "The library cannot be reached. Nothing is lost" }).waitFor();
    }
    await page.context().setOffline(false);
    await bulk.getByRole("alert").waitFor({ state: "detached" });
    await bulk.getByText("2 selected").waitFor();
    await bulk.getByRole("button", { name: "Tag" }).click();
    const dialog = page.getByRole("dialog", { name: "Tag 2 pictures" });
    await dialog.getByRole("combobox", { name: "Add", exact: true }).fill("for the window");
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Apply" }).click();
    await bulk.getByText("2 tagged").waitFor();
    expect(await ask.ids({ tags: ["for the window"] })).toContain(first);
    const arriving = page.waitForEvent("download");
    await bulk.getByRole("button", { name: "Download" }).click();
    const file = await (await arriving).path();
    const zip = (await readFile(file)).toString("latin1");
    expect(zip.startsWith("PK")).toBe(true);
    expect(zip).toContain("manifest");
    expect(zip).toContain(first);
  });
});
