import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { askFor } from "./support/ask-for.ts";
import { gridOf, tileNames } from "./support/library-grid.ts";
import { addPerson, clientOf, ok } from "./support/people.ts";
import { addPictures } from "./support/pictures.ts";
import { decidable } from "./support/review-desk.ts";
import { test as base } from "./support/test.ts";

/** `stocked`: a library that is not empty. The first test of the file finds it empty. */
const test = base.extend("stocked", { scope: "file" }, async ({ stack }) => {
  return await addPictures(stack, stack.admin, ["Oatmeal cookies on a plate"]);
});

/** Whether the page is still the one that was marked, and was not loaded again. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { isMarked: true }));
const isMarked = (page: Page) => page.evaluate(() => "isMarked" in window);

const figure = (page: Page, label: string) => page.getByRole("region", { name: label, exact: true });

const offline = /ERR_INTERNET_DISCONNECTED|WebSocket/;

describe("two people, each with a browser", () => {
  test("what one makes and approves appears at the other, who loads nothing again", async ({ visit, stack }) => {
    const { page: bea } = await visit(await addPerson(stack, "admin"));
    await bea.getByRole("heading", { name: "Three steps to the first picture" }).waitFor();
    await mark(bea);
    const { page: ada } = await visit(stack.admin);
    await ada.goto("/generate");
    await (await askFor(ada, { prompt: "Cinnamon rolls in a pan" })).click();

    await figure(bea, "To review").getByText("1", { exact: true }).waitFor();
    await bea.getByRole("link", { name: "Review 1 waiting" }).waitFor();
    await ada.getByRole("link", { name: "Review all" }).click();
    await decidable(ada);
    await ada.getByRole("button", { name: "Approve" }).click();
    await figure(bea, "Approved").getByText("1", { exact: true }).waitFor();
    await figure(bea, "To review").getByText("0", { exact: true }).waitFor();
    await bea.getByRole("img", { name: /cinnamon rolls/i }).waitFor();
    expect(await isMarked(bea)).toBe(true);
  });

  test("a library that somebody looks through offers what is new, and shows what changes in its place", async ({
    visit,
    stack,
  }) => {
    const { page: bea } = await visit(stack.admin);
    await bea.goto("/library?status=ready");
    await bea.getByRole("heading", { name: "No picture matches" }).waitFor();
    await mark(bea);
    const [id] = await addPictures(stack, stack.admin, ["Rhubarb crumble in a dish"]);
    await bea.getByRole("button", { name: "1 new picture — show" }).click();
    await expect.poll(() => tileNames(bea)).toEqual([expect.stringMatching(/rhubarb crumble.*, To review/i)]);

    const admin = await clientOf(stack, await addPerson(stack, "admin"));
    await ok(admin.rpc("approve_images", { image_ids: [id!] }));
    await (await gridOf(bea)).getByRole("gridcell", { name: /rhubarb crumble.*, Approved/i }).waitFor();
    expect(await isMarked(bea)).toBe(true);
  });
});

describe("when the connection goes", () => {
  test("it is said as long as it lasts, and what was missed is there afterwards", async ({
    visit,
    stack,
    stocked: _,
  }) => {
    const { page, trouble } = await visit(await addPerson(stack, "admin"));
    trouble.expect(offline);
    const before = Number(await figure(page, "To review").getByText(/^\d+$/).textContent());
    await mark(page);
    await page.context().setOffline(true);
    await page.getByText("You are offline. What is shown may be out of date.").waitFor();
    await addPictures(stack, stack.admin, ["Pumpkin bread on a board"]);
    await page.context().setOffline(false);
    await page.getByText("You are offline").waitFor({ state: "detached" });
    await figure(page, "To review")
      .getByText(String(before + 1), { exact: true })
      .waitFor();
    expect(await isMarked(page)).toBe(true);
  });

  test("a screen that was not there yet comes when it is back", async ({ visit, stack, stocked: _ }) => {
    const { page, trouble } = await visit(await addPerson(stack, "admin"));
    trouble.expect(offline);
    await figure(page, "To review").waitFor();
    await page.context().setOffline(true);
    await page.getByRole("link", { name: "Generate", exact: true }).click();
    await page.getByText("You are offline. What is shown may be out of date.").waitFor();
    expect(await page.getByRole("heading", { name: "This page has failed" }).count()).toBe(0);
    await page.context().setOffline(false);
    await page.getByLabel("Prompt", { exact: true }).waitFor();
  });

  test("without the channel of changes the screens ask by themselves, and say so", async ({ visit, stack }) => {
    const { page, trouble } = await visit();
    trouble.expect(/WebSocket/);
    await page.routeWebSocket(/\/realtime\//, (socket) => socket.close());
    const { email, password } = await addPerson(stack, "admin");
    await page.goto("/library?status=ready");
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("Live updates are interrupted.").waitFor();
    await addPictures(stack, stack.admin, ["Almond biscotti in a jar"]);
    await page.getByRole("button", { name: /1 new picture — show/ }).click();
    await expect.poll(() => tileNames(page)).toContainEqual(expect.stringMatching(/almond biscotti/i));
  });
});
