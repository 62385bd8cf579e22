import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { callByHand } from "./support/by-hand.ts";
import { accessTokenOf } from "./support/end-session.ts";
import { addPerson, ok, operatorOf } from "./support/people.ts";
import { test } from "./support/test.ts";

const breaks = /TypeError|undefined|Boom|report_error/;

/** Has the dashboard throw while it is drawn: it is answered something that it cannot know. */
async function breakDashboard(page: Page): Promise<void> {
  await page.route("**/rest/v1/rpc/read_dashboard*", (route) => route.fulfill({ json: { empty: false } }));
}

const shownNumber = async (page: Page) => (await page.getByText(/^Report \S+$/).textContent())?.replace("Report ", "");

describe("a screen that throws", () => {
  test("shows a number, by which an admin finds the report; the other screens go on", async ({ visit, stack }) => {
    const person = await addPerson(stack, "member");
    const { page, trouble } = await visit(person);
    trouble.expect(breaks);
    await breakDashboard(page);
    await page.goto("/?days=7&token=a-secret-of-mine");
    const alert = page.getByRole("alert").filter({ hasText: "This page has failed" });
    await alert.getByText("An admin can find it under Settings, Error reports.").waitFor();
    const number = await shownNumber(page);
    expect(number).toMatch(/^[0-9A-Z]{8}$/);
    await page.getByRole("link", { name: "Get help" }).waitFor();
    await page.getByRole("link", { name: "Generate", exact: true }).click();
    await page.getByLabel("Prompt", { exact: true }).waitFor();

    const { page: admins } = await visit(stack.admin);
    await admins.goto("/settings/reports");
    await admins.getByLabel("Find a report by its number").fill(number!.toLowerCase());
    const report = admins.getByRole("list", { name: "Reports" }).getByRole("listitem").filter({ hasText: number! });
    await report.getByText(person.email).waitFor();
    await report.getByText("on /?days=7&token=[left out]").waitFor();
    expect(await report.textContent()).not.toContain("a-secret-of-mine");
    await expect.poll(() => admins.getByRole("list", { name: "Reports" }).getByRole("listitem").count()).toBe(1);
    expect(await ok(operatorOf(stack).from("error_reports").select("short_id"))).toEqual([{ short_id: number }]);
    const rows = await callByHand(stack, await accessTokenOf(page), "GET /rest/v1/error_reports");
    expect(rows.rows).toEqual([]);
  });

  test("whose report cannot be sent shows a number and the details all the same", async ({ visit, stack }) => {
    const { page, trouble } = await visit(await addPerson(stack, "member"));
    trouble.expect(breaks);
    trouble.expect(/ERR_FAILED/);
    await breakDashboard(page);
    await page.route("**/rest/v1/rpc/report_error*", (route) => route.abort());
    await page.goto("/");
    await page.getByText("The report could not be sent").waitFor();
    expect(await shownNumber(page)).toMatch(/^local-\w{5}$/);
    await page.getByRole("button", { name: "Copy the details" }).waitFor();
    await page.getByText("Technical details").click();
    await page.getByText("Page: /").waitFor();
  });
});

test("what breaks behind the screen is reported too, and the screen stays", async ({ visit, stack }) => {
  const { page, trouble } = await visit(await addPerson(stack, "member"));
  trouble.expect(breaks);
  await page.goto("/generate");
  await page.getByLabel("Prompt", { exact: true }).fill("Plum jam");
  await page.evaluate(() => {
    const error = new Error("Boom in a button");
    error.stack = `Error: Boom in a button\n    at press (${location.origin}/assets/generate.js:1:2)`;
    setTimeout(() => {
      throw error;
    });
  });
  await page.getByText("Something went wrong on this page").waitFor();
  expect(await page.getByLabel("Prompt", { exact: true }).inputValue()).toBe("Plum jam");
  const [report] = await ok(operatorOf(stack).from("error_reports").select().eq("message", "Boom in a button"));
  await page.getByText(`report ${report!.short_id}.`).waitFor();
});
