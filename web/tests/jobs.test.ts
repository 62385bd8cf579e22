import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { askFor } from "./support/ask-for.ts";
import { callByHand } from "./support/by-hand.ts";
import { accessTokenOf } from "./support/end-session.ts";
import { addPerson, clientOf, ok, operatorOf } from "./support/people.ts";
import { addPictures } from "./support/pictures.ts";
import { test } from "./support/test.ts";

const go = (page: Page, screen: string) =>
  page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: new RegExp(`^${screen}`) })
    .click();

async function generate(page: Page, prompt: string): Promise<void> {
  await go(page, "Generate");
  await (await askFor(page, { prompt })).click();
  await page.getByRole("region", { name: "Pictures" }).getByText(prompt.split("\n")[0]!).first().waitFor();
}

const jobs = (page: Page): Locator => page.getByRole("region", { name: "Jobs", exact: true });
const rowOf = (page: Page, prompt: string): Locator =>
  jobs(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: prompt, exact: true }) });
const stage = (page: Page, name: string): Locator => page.getByRole("listitem", { name, exact: true });

describe("an admin at the jobs", () => {
  test("finds a job that failed, understands it, has it tried again, and approves its picture", async ({
    visit,
    stack,
  }) => {
    const prompt = "Plum cake on slate [fault:refused-once]";
    const { page } = await visit(stack.admin);
    await generate(page, prompt);
    await page.getByRole("heading", { name: "No picture was made, 1 failed" }).waitFor();

    await go(page, "Dashboard");
    await page.getByRole("link", { name: /^The provider refused this prompt\./ }).click();
    await page.getByRole("heading", { name: "Jobs", level: 1 }).waitFor();
    const row = rowOf(page, prompt);
    await row.getByText("The provider refused this prompt.").waitFor();
    await row.getByText("Change what it asks for, and try again.").waitFor();
    const again = row.getByRole("link", { name: `Again with changes: ${prompt}` });
    const { image_id } = await ok(
      operatorOf(stack)
        .from("jobs")
        .select("image_id, images!jobs_image_id_fkey!inner()")
        .eq("images.prompt", prompt)
        .single(),
    );
    expect(await again.getAttribute("href")).toBe(`/generate?from=${image_id}`);
    expect(await again.evaluate((link) => link.nextElementSibling?.textContent)).toBe("Retry");
    await row.getByRole("button", { name: prompt, exact: true }).click();
    await row.getByText("The sketch service refused the request: We do not draw this.").waitFor();
    await row.getByText("1 of 3").waitFor();
    expect(new URL(page.url()).searchParams.get("job")).not.toBeNull();
    await page.reload();
    await row.getByText("refused", { exact: true }).waitFor();

    await row.getByRole("button", { name: `Retry: ${prompt}` }).click();
    await row.getByText("Done", { exact: true }).waitFor();
    await stage(page, "Making pictures").getByText("Ready").waitFor();

    await go(page, "Review");
    await page.getByRole("button", { name: "Approve", disabled: false }).click();
    await page.getByRole("heading", { name: "Nothing to review" }).waitFor();
    await go(page, "Dashboard");
    await page.getByRole("region", { name: "Approved" }).getByText("1", { exact: true }).waitFor();
  });

  test("has equal failures tried again as one", async ({ visit, stack }) => {
    const { page } = await visit(stack.admin);
    await generate(page, ["Fig", "Pear", "Quince"].map((fruit) => `${fruit} tart [fault:refused-once]`).join("\n"));
    await go(page, "Jobs");
    const failures = page.getByRole("region", { name: "What failed" });
    await failures.getByText("3 pictures", { exact: true }).waitFor();
    await failures.getByRole("link", { name: "Show them: The provider refused this prompt." }).click();
    await jobs(page).getByText("3 jobs").waitFor();
    expect(await page.getByRole("button", { name: /^Retry all 3: / }).count()).toBe(1);
    await failures.getByRole("button", { name: "Retry all 3: The provider refused this prompt." }).click();
    await page.getByText("3 pictures will be tried again").waitFor();
    await failures.getByText("Nothing has failed that could be tried again.").waitFor();
    await expect.poll(() => jobs(page).getByRole("listitem").getByText("Done", { exact: true }).count()).toBe(3);
  });

  test("is told how many of those that failed can be tried again", async ({ visit, stack }) => {
    const { page } = await visit(stack.admin);
    const prompts = ["Teff pancakes [fault:refused]", "Millet porridge [fault:refused]"];
    const [trashed] = await addPictures(stack, stack.admin, prompts);
    await ok((await clientOf(stack, stack.admin)).rpc("trash_images", { image_ids: [trashed!] }));
    await page.goto("/jobs?stage=generate&state=failed");
    const count = jobs(page).getByText(/^\d+ of \d+ jobs can be tried again\. The others /);
    await count.waitFor();
    const retryable = /^\d+/.exec((await count.textContent())!)![0];
    await stage(page, "Making pictures")
      .getByRole("link", { name: `Failed ${retryable}, Making pictures` })
      .waitFor();
  });

  test("pauses a stage, where work waits and says so, and lets it go on", async ({ visit, stack }) => {
    const prompt = "Walnut loaf on linen";
    const { page } = await visit(stack.admin);
    await go(page, "Jobs");
    await page.getByRole("button", { name: "Pause Making sizes" }).click();
    await stage(page, "Making sizes").getByText(`Paused just now by ${stack.admin.email}`).waitFor();
    await generate(page, prompt);
    await go(page, "Jobs");
    await page.getByRole("combobox", { name: "State" }).selectOption("Waiting");
    const row = rowOf(page, prompt);
    await row.getByText("Its stage is paused.").waitFor();
    await stage(page, "Making sizes").getByRole("link", { name: "Waiting 1, Making sizes" }).waitFor();
    await page.getByRole("button", { name: "Resume Making sizes" }).click();
    await row.getByText("Done", { exact: true }).waitFor();
    expect(await stage(page, "Making sizes").getByText("Paused", { exact: true }).count()).toBe(0);
  });

  test("cancels, takes back and puts first by keys alone", async ({ visit, stack }) => {
    const { page } = await visit(stack.admin);
    await go(page, "Jobs");
    await page.getByRole("button", { name: "Pause Making pictures" }).click();
    // Five are a batch, which waits for what people wait for.
    await generate(page, ["Oat", "Rye", "Nut", "Fig", "Plum"].map((kind) => `${kind} biscuits`).join("\n"));
    await page.goto("/jobs?stage=generate&state=waiting");
    await jobs(page).getByText("5 jobs").waitFor();
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Keys" });
    await help.getByText("Run this first").waitFor();
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "detached" });

    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    await page.keyboard.press("j");
    const first = await focused();
    await page.keyboard.press("ArrowDown");
    await expect.poll(focused).not.toBe(first);
    const [one, other] = [rowOf(page, first), rowOf(page, await focused())];
    await page.keyboard.press("k");
    await expect.poll(focused).toBe(first);
    await page.keyboard.press("Enter");
    await one.getByText("With its batch").waitFor();
    await page.keyboard.press("f");
    await one.getByText("First: somebody waits for it").waitFor();
    await page.keyboard.press("Escape");
    await one.getByText("Asked for").waitFor({ state: "detached" });
    await page.keyboard.press("j");
    await page.keyboard.press("c");
    await other.getByText("Cancelled", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await other.getByText("Its stage is paused.").waitFor();
    await page.getByRole("button", { name: "Resume Making pictures" }).click();
    await one.getByText("Done", { exact: true }).waitFor();
    await other.getByText("Done", { exact: true }).waitFor();
  });

  test("sees what is new counted, and nothing moves", async ({ visit, stack }) => {
    const { page } = await visit(stack.admin);
    await page.goto("/jobs?state=done");
    const names = () => jobs(page).getByRole("listitem").allInnerTexts();
    await jobs(page).getByRole("listitem").first().waitFor();
    const before = (await names()).length;
    await addPictures(stack, stack.admin, ["Barley bread on a cloth"]);
    const newer = page.getByRole("button", { name: /^Show \d+ newer jobs?$/ });
    await newer.waitFor();
    expect((await names()).length).toBe(before);
    expect(await rowOf(page, "Barley bread on a cloth").count()).toBe(0);
    await newer.click();
    await rowOf(page, "Barley bread on a cloth").first().waitFor();
  });

  test("is told what could not be done without a network, and keeps the list", async ({ visit, stack }) => {
    const { page, trouble } = await visit(stack.admin);
    trouble.expect(/ERR_INTERNET_DISCONNECTED|WebSocket/);
    const prompt = "Spelt rolls [fault:refused]";
    await addPictures(stack, stack.admin, [prompt]);
    await page.goto("/jobs?state=failed");
    const row = rowOf(page, prompt);
    await row.waitFor();
    await page
      .getByRole("link", { name: /^Jobs/ })
      .getByText(/^\d+ failed in the last 24 hours$/)
      .waitFor();
    await page.context().setOffline(true);
    await page.getByText("You are offline. What is shown may be out of date.").waitFor();
    await row.getByRole("button", { name: `Retry: ${prompt}` }).click();
    await row.getByText(/^That did not work\./).waitFor();
    await page.getByRole("button", { name: "Pause Publishing" }).click();
    await stage(page, "Publishing")
      .getByText(/^That did not work\./)
      .waitFor();
    await stage(page, "Publishing").getByText("Ready").waitFor();
    await page.context().setOffline(false);
    await row.getByRole("button", { name: `Retry: ${prompt}`, disabled: false }).waitFor();
  });

  test("is told that a lost answer may be of work that was done, until the job shows it", async ({ visit, stack }) => {
    const { page, trouble } = await visit(stack.admin);
    trouble.expect(/ERR_FAILED|retry_job/);
    const prompt = "Einkorn rusks [fault:refused-once]";
    await addPictures(stack, stack.admin, [prompt]);
    await page.goto("/jobs?state=failed");
    const row = rowOf(page, prompt);
    const lost = row.getByText(/^No answer came\. It may be done or not/);
    await page.route("**/rpc/retry_job", (route) => route.abort());
    await row.getByRole("button", { name: `Retry: ${prompt}` }).click();
    await lost.waitFor();
    await page.unroute("**/rpc/retry_job");
    // As if the request had come through.
    const operator = operatorOf(stack);
    const { id } = await ok(
      operator
        .from("jobs")
        .select("id, images!jobs_image_id_fkey!inner()")
        .eq("images.prompt", prompt)
        .eq("state", "failed")
        .single(),
    );
    await ok((await clientOf(stack, stack.admin)).rpc("retry_job", { job_id: id }));
    await row.getByText("Done", { exact: true }).waitFor();
    expect(await lost.count()).toBe(0);
  });
});

describe("a member", () => {
  test("has no jobs screen, and gets nothing of it by hand", async ({ visit, stack }) => {
    const member = await addPerson(stack, "member");
    const [image_id] = await addPictures(stack, stack.admin, ["Caraway bread"]);
    const operator = operatorOf(stack);
    const job = await ok(operator.from("jobs").select().eq("image_id", image_id!).eq("kind", "generate").single());
    const { page } = await visit(member);
    await page.goto(`/jobs?job=${job.id}`);
    await page.getByRole("heading", { name: "This page is for admins" }).waitFor();
    expect(await page.getByText("Caraway bread").count()).toBe(0);

    const client = await clientOf(stack, member);
    expect(await ok(client.rpc("list_jobs", { filter: { image_id: image_id! } }))).toEqual({ total: 0, jobs: [] });
    const token = await accessTokenOf(page);
    expect((await callByHand(stack, token, `GET /rest/v1/jobs?id=eq.${job.id}`)).rows).toEqual([]);
    const refused: [name: string, body: unknown][] = [
      ["read_stages", {}],
      ["read_failures", {}],
      ["pause_stage", { kind: "generate" }],
      ["resume_stage", { kind: "generate" }],
      ["retry_failed_jobs", {}],
      ["retry_job", { job_id: job.id }],
      ["cancel_job", { job_id: job.id }],
      ["move_job", { job_id: job.id, lane: "people" }],
    ];
    for (const [name, body] of refused) {
      const { status } = await callByHand(stack, token, `POST /rest/v1/rpc/${name}`, body);
      expect(status, name).toBeGreaterThanOrEqual(400);
    }
    const paused = { paused_at: new Date().toISOString() };
    expect((await callByHand(stack, token, "PATCH /rest/v1/job_kinds?kind=eq.generate", paused)).rows ?? []).toEqual(
      [],
    );
    expect(await ok(operator.from("jobs").select().eq("id", job.id).single())).toEqual(job);
    expect(await ok(operator.from("job_kinds").select("kind").not("paused_at", "is", null))).toEqual([]);
  });
});
