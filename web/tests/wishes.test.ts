import type { Page, Route } from "playwright-core";
import { describe, expect } from "vitest";
import { addPerson, ok, operatorOf } from "./support/people.ts";
import { publishPictures } from "./support/published.ts";
import { searchAsSites } from "./support/sites.ts";
import { test } from "./support/test.ts";
import { answersOf } from "./support/trouble.ts";

const main = (page: Page) => page.getByRole("navigation", { name: "Main" });
const wanted = (page: Page, query: string) =>
  page
    .getByRole("list", { name: "Wanted" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: query, exact: true }) });

async function openWishes(page: Page): Promise<void> {
  await main(page).getByRole("link", { name: "Wishes" }).click();
  await page.getByRole("heading", { level: 1, name: "Wishes" }).waitFor();
}

declare global {
  interface Window {
    /** What else was on the screen as it began to tell of the activity. */
    withActivity: string | undefined;
  }
}

/** Runs in the page. */
function noteActivity(): void {
  new MutationObserver(() => {
    const text = document.getElementById("root")?.textContent ?? "";
    if (text.includes("Activity")) window.withActivity ??= text;
  }).observe(document, { childList: true, subtree: true });
}

describe("what sites miss", () => {
  test("is seen as it comes, made with one press, reviewed, and granted by the picture that answers", async ({
    visit,
    stack,
  }) => {
    await publishPictures(stack, stack.admin, ["glass of cold milk"]);
    const { page } = await visit(stack.admin);
    await openWishes(page);
    await page.getByRole("heading", { name: "Nobody is waiting for a picture" }).waitFor();

    await searchAsSites(stack, "lavender shortbread", ["bea", "cleo"]);
    const wish = wanted(page, "lavender shortbread");
    await wish.getByText("2sites").waitFor();
    await wish.getByText(/^Asked twice, the last just now/).waitFor();
    await searchAsSites(stack, "Lavender Shortbread", ["dora"]);
    await wish.getByText("3sites").waitFor();
    await searchAsSites(stack, "seeded rye crackers", ["bea"]);
    await page.getByRole("heading", { name: "Wanted (2)" }).waitFor();
    await expect
      .poll(() => page.getByRole("list", { name: "Wanted" }).getByRole("heading").allTextContents())
      .toEqual(["lavender shortbread", "seeded rye crackers"]);

    await wish.getByRole("button", { name: "Make 4 at no cost" }).click();
    await wish.getByRole("link", { name: /^Review 4 pictures/ }).click();
    await page.getByRole("heading", { level: 1, name: "Review" }).waitFor();
    await page.getByRole("button", { name: "Approve", disabled: false }).click();
    await page.getByText("Approved", { exact: true }).first().waitFor();

    await openWishes(page);
    await page.getByRole("heading", { name: "Wanted (1)" }).waitFor();
    const granted = page.getByRole("list", { name: "Granted" }).getByRole("listitem");
    await granted.getByRole("heading", { name: "lavender shortbread" }).waitFor();
    await granted.getByRole("button", { name: "lavender shortbread is still wanted" }).waitFor();
    await granted.getByRole("link").click();
    await page.getByRole("link", { name: "Served" }).waitFor();
    const batches = operatorOf(stack).from("batches").select("id").contains("prompts", ["lavender shortbread"]);
    expect((await ok(batches)).length).toBe(1);
  });

  test("is dismissed, brought back, dismissed again, and found among those that were", async ({ visit, stack }) => {
    await searchAsSites(stack, "zeppelin on a meadow", ["bea"]);
    const { page } = await visit(stack.admin);
    await openWishes(page);
    const wish = wanted(page, "zeppelin on a meadow");
    const dismissal = wish.getByRole("button", { name: "Dismiss zeppelin on a meadow" });
    await dismissal.click();
    await wish.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await dismissal.click();
    await wish.waitFor({ state: "detached" });
    await page.getByText("Dismissed (1)").click();
    await expect.poll(() => new URL(page.url()).searchParams.get("dismissed")).toBe("open");
    await page.reload();
    await page.getByRole("button", { name: "zeppelin on a meadow is still wanted" }).click();
    await wish.waitFor();
    await page.getByText(/^Dismissed/).waitFor({ state: "detached" });
  });

  test("is back in its place, with the reason, where it could not be dismissed", async ({ visit, stack }) => {
    await searchAsSites(stack, "quince paste in a tin", ["bea"]);
    const { page, trouble } = await visit(stack.admin);
    trouble.expect(answersOf(500));
    await openWishes(page);
    const wish = wanted(page, "quince paste in a tin");
    await wish.waitFor();
    const fail = (route: Route) => route.fulfill({ status: 500, json: { code: "XX000", message: "no" } });
    await page.route("**/rpc/dismiss_wish*", fail);
    await page.route("**/rpc/read_wishes*", fail);
    await wish.getByRole("button", { name: "Dismiss quince paste in a tin" }).click();
    await page.getByText("Something went wrong on our side.").waitFor();
    await wish.waitFor();
  });

  test("says what became of pictures that do not answer it, with the way to them", async ({ visit, stack }) => {
    await searchAsSites(stack, "elderflower cordial", ["bea"]);
    const { page } = await visit(stack.admin);
    const batch = { id: crypto.randomUUID(), total: 4, left_to_do: 0, failed: 4, to_review: 0, estimated_seconds: 0 };
    const price = { images: 4, low_usd: "0.12", high_usd: "0.17" };
    await page.route("**/rpc/read_wishes*", async (route) => {
      const response = await route.fetch();
      const wishes = await response.json();
      const open = wishes.open.map((wish: object) => ({ ...wish, batch, price }));
      await route.fulfill({ response, json: { ...wishes, open } });
    });
    await openWishes(page);
    const wish = wanted(page, "elderflower cordial");
    await wish.getByText("All 4 pictures for it failed.").waitFor();
    const toThem = wish.getByRole("link", { name: "See the pictures made for elderflower cordial" });
    expect(await toThem.getAttribute("href")).toBe(`/generate?batch=${batch.id}`);
    await wish.getByText("Between $0.12 and $0.17").waitFor();
    batch.failed = 1;
    await page.reload();
    await wish.getByText("3 pictures were made for it, and none answers it. 1 failed.").waitFor();
  });

  test("leads to what sites get for it, and from there back", async ({ visit, stack }) => {
    await searchAsSites(stack, "candied orange peel", ["bea"]);
    const { page } = await visit(stack.admin);
    await openWishes(page);
    await wanted(page, "candied orange peel")
      .getByRole("link", { name: "See what sites get for candied orange peel" })
      .click();
    await page.getByText("Sites have asked for it: it is noted as a wish.").waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("candied orange peel");
    await page.getByRole("link", { name: "See the wishes" }).click();
    await wanted(page, "candied orange peel").waitFor();
  });

  test("is made once, though the answer to the first press was lost", async ({ visit, stack }) => {
    await searchAsSites(stack, "pistachio nougat in paper", ["bea"]);
    const { page, trouble } = await visit(stack.admin);
    trouble.expect(/make_wish|net::ERR_/);
    await openWishes(page);
    await page.route("**/rest/v1/rpc/make_wish*", async (route) => {
      await route.fetch();
      await route.abort();
    });
    const wish = wanted(page, "pistachio nougat in paper");
    await wish.getByRole("button", { name: /^Make 4/ }).click();
    await wish.getByRole("link", { name: /^Review 4 pictures/ }).waitFor();
    const batches = operatorOf(stack).from("batches").select("id").contains("prompts", ["pistachio nougat in paper"]);
    expect((await ok(batches)).length).toBe(1);
  });

  test("is made at no higher price than the one that was shown", async ({ visit, stack }) => {
    await searchAsSites(stack, "marzipan piglets", ["bea"]);
    const { page, trouble } = await visit(stack.admin);
    trouble.expect(answersOf(400));
    await openWishes(page);
    const wish = wanted(page, "marzipan piglets");
    await wish.getByRole("button", { name: "Make 4 at no cost" }).waitFor();
    const models = operatorOf(stack).from("models");
    await ok(models.update({ usd_per_image: 0.0425 }).eq("id", "sketch-1").select());
    await wish.getByRole("button", { name: "Make 4 at no cost" }).click();
    await wish.getByRole("alert").waitFor();
    await wish.getByRole("button", { name: "Make 4 for about $0.17" }).waitFor();
    await ok(models.update({ usd_per_image: 0 }).eq("id", "sketch-1").select());
  });

  test("stands on the dashboard, and on a phone behind More", async ({ visit, stack }) => {
    await searchAsSites(stack, "candied angelica", ["bea", "cleo", "dora", "emil"]);
    const { page } = await visit(stack.admin, { viewport: { width: 390, height: 844 } });
    const top = page.getByRole("region", { name: "Most wanted by sites" });
    await top.getByRole("listitem").first().getByText("candied angelica").waitFor();
    await top.getByRole("listitem").first().getByText("4 sites").waitFor();
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("region", { name: "Account" }).getByRole("link", { name: "Wishes" }).click();
    await wanted(page, "candied angelica").waitFor();
  });

  test("is on the dashboard from the first moment, and not missed there where it cannot be read", async ({
    visit,
    stack,
  }) => {
    await publishPictures(stack, stack.admin, ["tin of black tea"]);
    await searchAsSites(stack, "crystallised violets", ["bea", "cleo", "dora", "emil", "fay"]);
    const { page, trouble } = await visit(stack.admin);
    trouble.expect(/ERR_FAILED|Failed to fetch/);
    await page.addInitScript(noteActivity);
    const wishes = "**/rpc/read_wishes*";
    const dashboard = page.waitForResponse("**/rpc/read_dashboard*");
    await page.route(wishes, async (route) => {
      await (await dashboard).finished();
      await route.continue();
    });
    await page.goto("/");
    await page.getByRole("heading", { name: "Activity" }).waitFor();
    expect(await page.evaluate(() => window.withActivity)).toContain("crystallised violets");

    await page.unroute(wishes);
    await page.route(wishes, (route) => route.abort());
    await page.reload();
    await page.getByRole("heading", { name: "Activity" }).waitFor();
    expect(await page.evaluate(() => window.withActivity)).not.toContain("crystallised violets");
  });

  test("is not for members", async ({ visit, stack }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await page.goto("/wishes");
    await page.getByRole("heading", { name: "This page is for admins" }).waitFor();
    expect(await main(page).getByRole("link", { name: "Wishes" }).count()).toBe(0);
  });
});
