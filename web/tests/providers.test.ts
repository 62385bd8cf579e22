import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { Facts } from "../../scripts/start/facts.ts";
import { addPerson, clientOf, ok, operatorOf, type Person } from "./support/people.ts";
import { test as base } from "./support/test.ts";

/** A stack whose vendors are fakes, as strict as they are. The tests follow each other: none of them asks for an empty library. */
const test = base.extend("flags", { scope: "file" }, (): readonly string[] => [
  "--ephemeral",
  "--no-demo",
  "--fake-providers",
]);

/** Spoils the next requests to a route of a vendor. */
async function spoil(stack: Facts, vendor: string, on: string, fault: string, times = 1): Promise<void> {
  const answer = await fetch(`${stack.fake_vendors?.[vendor]}/__fake/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify([{ on, fault, times }]),
  });
  expect(answer.status).toBe(200);
}

interface Wish {
  readonly prompts: string[];
  readonly model_ids: string[];
  readonly fallback_model_ids?: string[];
}

/** Has pictures made, and waits until each is ready or has failed. */
async function make(stack: Facts, person: Person, wish: Wish): Promise<void> {
  const client = await clientOf(stack, person);
  const { batch_id } = (await ok(client.rpc("create_batch", { size: "1024x1024", ...wish }))) as { batch_id: string };
  const images = operatorOf(stack).from("images").select("status").eq("batch_id", batch_id);
  await expect
    .poll(async () => (await ok(images)).every(({ status }) => status === "ready" || status === "failed"), {
      timeout: 60_000,
    })
    .toBe(true);
}

const open = (page: Page, address: string, heading: string) =>
  page.goto(address).then(() => page.getByRole("heading", { level: 1, name: heading }).waitFor());

describe("a provider without credit", () => {
  const prompt = "Croissants in a basket";

  test("is left alone, another model takes its work over, and an admin has it tried again", async ({
    visit,
    stack,
  }) => {
    const { page } = await visit(stack.admin);
    await open(page, "/jobs", "Jobs");
    const providers = page.getByRole("region", { name: "Providers" });
    const gemini = providers.getByRole("listitem", { name: "Gemini", exact: true });

    await spoil(stack, "gemini", "generateContent", "402", 9);
    const member = await addPerson(stack, "member");
    const wish = { model_ids: ["gemini-nano-banana-2.1"], fallback_model_ids: ["gpt-image-2.5-flare"] };
    await make(stack, member, { prompts: [prompt], ...wish });
    await gemini.getByText(/^Left alone until \d/).waitFor();
    await gemini.getByText(/^Because: /).waitFor();
    await gemini.getByText("1 call in 24 h, 1 failed").waitFor();
    await providers.getByRole("listitem", { name: "OpenAI" }).getByText("Ok", { exact: true }).waitFor();

    const jobs = page.getByRole("region", { name: "Jobs", exact: true });
    await page.getByLabel("Stage", { exact: true }).selectOption("Making pictures");
    const row = jobs.getByRole("listitem").filter({ hasText: "Handed on" });
    await row.getByText(/^Handed on from gemini-nano-banana-2\.1 to gpt-image-2\.5-flare\. /).waitFor();
    await row.getByRole("button", { name: prompt, exact: true }).click();
    await row.getByText("from gemini-nano-banana-2.1 to gpt-image-2.5-flare,").waitFor();
    await row.getByText("provider_exhausted", { exact: true }).waitFor();

    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Dashboard" }).click();
    const notices = page.getByRole("region", { name: "To look after" });
    await notices.getByText(/^Gemini is left alone until /).waitFor();
    await notices.getByRole("link", { name: "See the providers" }).click();
    await gemini.getByRole("button", { name: "Try Gemini now" }).click();
    await page.getByText("Gemini is asked again with the next call").waitFor();
    await gemini.getByText("Ok", { exact: true }).waitFor();
    expect(await gemini.getByRole("button").count()).toBe(0);
  });

  test("that is asked too often says until when it waits, and how often it is asked", async ({ visit, stack }) => {
    const { page } = await visit(stack.admin);
    const until = new Date(Date.now() + 5 * 60_000).toISOString();
    await page.route("**/rest/v1/rpc/read_providers", async (route) => {
      const answer = await route.fetch();
      const providers = (await answer.json()) as { name: string }[];
      const limited = { limited_until: until, limits: 3, put_off: 7 };
      const json = providers.map((one) => (one.name === "leonardo" ? { ...one, ...limited } : one));
      await route.fulfill({ response: answer, json });
    });
    await open(page, "/jobs", "Jobs");
    const leonardo = page.getByRole("region", { name: "Providers" }).getByRole("listitem", { name: /^Leonardo/ });
    await leonardo.getByText(/^Asked too often: waits until \d/).waitFor();
    await leonardo.getByText("It said so 3 times in a row.").waitFor();
    await leonardo.getByText("7 jobs wait for its limit").waitFor();
    await leonardo.getByText("Asked 100 times a minute at most, all its models together.").waitFor();
  });

  test("that has no key here says which variable it needs", async ({ visit, stack }) => {
    const { page } = await visit(stack.admin);
    await page.route("**/rest/v1/rpc/read_providers", async (route) => {
      const answer = await route.fetch();
      const providers = (await answer.json()) as { name: string }[];
      const withoutReve = providers.map((one) => (one.name === "reve" ? { ...one, configured: false } : one));
      await route.fulfill({ response: answer, json: withoutReve });
    });
    await open(page, "/jobs", "Jobs");
    await page.getByText("set REVE_API_KEY").waitFor();
    expect(await page.getByRole("listitem", { name: "Reve", exact: true }).count()).toBe(0);
  });
});

describe("money", () => {
  test("is told by model and member; a lost answer counts with its estimate until somebody puts in what was billed", async ({
    visit,
    stack,
  }) => {
    const member = await addPerson(stack, "member");
    await make(stack, member, { prompts: ["Rye loaf", "Plum jam"], model_ids: ["reve-latest"] });
    await spoil(stack, "openai", "generations", "silent-after-accept");
    await make(stack, member, { prompts: ["Espresso in a glass"], model_ids: ["gpt-image-2"] });

    const { page } = await visit(stack.admin);
    await open(page, "/settings/money", "Money");
    const byModel = page.getByRole("table", { name: "By model" });
    await byModel.getByRole("row", { name: /^Reve Reve \$0\.05 2 \$0\.024 0 – 0 2$/ }).waitFor();
    await byModel.getByRole("row", { name: /^GPT Image 2 OpenAI \$0\.06 0 – 0 – 1 1$/ }).waitFor();
    await page
      .getByRole("table", { name: "By member" })
      .getByRole("row", { name: new RegExp(`^${member.email}`) })
      .waitFor();

    await page.getByRole("button", { name: /^Put in what was billed: gpt-image-2, / }).click();
    const dialog = page.getByRole("dialog", { name: "What the provider billed" });
    await dialog.getByLabel("Billed (US dollars)").fill("0.0421");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByText("Name the request, so that it is booked once.").waitFor();
    await page.reload();
    await dialog.getByLabel("Billed (US dollars)").fill("0.0421");
    await dialog.getByLabel("Id of the request, as the provider's list has it").fill("req_lost_and_found");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.getByText("The charge counts with $0.0421 now").waitFor();
    await page.getByText("None: every charge is what the provider billed.").waitFor();
    await byModel.getByRole("row", { name: /^GPT Image 2 OpenAI \$0\.04 / }).waitFor();
  });

  test("of a day is capped for everybody and for each member, and the dashboard says what is used", async ({
    visit,
    stack,
  }) => {
    const member = await addPerson(stack, "member");
    await make(stack, member, { prompts: ["Honey in a jar"], model_ids: ["reve-latest"] });
    const { page } = await visit(stack.admin);
    await open(page, "/settings/money", "Money");
    const row = page
      .getByRole("list", { name: "Members and their caps" })
      .getByRole("listitem")
      .filter({ hasText: member.email });
    await row.getByText("$0.02, no cap").first().waitFor();

    await page.getByLabel("Each member's cap of a day (US dollars)").fill("2.50");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved", { exact: true }).waitFor();
    await row.getByText("$0.02 of $2.50").waitFor();

    await row.getByRole("button", { name: `Change the caps of ${member.email}` }).click();
    const dialog = page.getByRole("dialog", { name: `Caps of ${member.email}` });
    await dialog.getByLabel("Cap of a day (US dollars)").fill("much");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByText("Give an amount of 0 or more, or nothing for no cap.").waitFor();
    await dialog.getByLabel("Cap of a day (US dollars)").fill("0.03");
    await dialog.getByRole("button", { name: "Save" }).click();
    await row.getByText("$0.02 of $0.03").waitFor();
    await row.getByText("own cap").waitFor();
    await row.getByRole("meter", { name: /^8\d% of the cap is used$/ }).waitFor({ state: "attached" });

    const { page: theirs } = await visit(member);
    await open(theirs, "/", "Dashboard");
    await theirs
      .getByRole("region", { name: "To look after" })
      .getByText(/^8\d% of today's budget is used: \$0\.02 of \$0\.03\.$/)
      .waitFor();
    const costs = theirs.getByRole("region", { name: "What pictures cost" });
    await costs.getByText("$0.024", { exact: true }).first().waitFor();
    await costs.getByRole("row", { name: /^Reve Reve \$0\.024 – 1 0 \$0\.02$/ }).waitFor();
    expect(await theirs.getByRole("link", { name: "All about money" }).count()).toBe(0);
  });

  test("is exported to the last digit, a line for each charge", async ({ visit, stack }) => {
    const charges = await ok(operatorOf(stack).from("charges").select("id"));
    const { page } = await visit(stack.admin);
    await open(page, "/settings/money", "Money");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download CSV" }).click(),
    ]);
    await page.getByText(`${charges.length} lines are saved`).waitFor();
    const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
    expect(lines).toHaveLength(charges.length + 1);
    expect(lines[0]).toMatch(/^charged_at,provider,model_id,kind,amount_usd,/);
    expect(download.suggestedFilename()).toMatch(/^larder-charges-.*\.csv$/);
    await page.getByLabel("From").fill("2026-12-31");
    await page.getByText("The first day comes before the last.").waitFor();
    expect(new URL(page.url()).searchParams.get("from")).toBe("2026-12-31");
  });
});

describe("models", () => {
  test("another embedder is told with its price before, with its progress while it goes on, and can be given up", async ({
    visit,
    stack,
  }) => {
    const operator = operatorOf(stack);
    const embeddings = await ok(operator.from("image_embeddings").select("image_id"));
    const pause = (paused_at: string | null) =>
      ok(operator.from("job_kinds").update({ paused_at }).eq("kind", "embed").select());
    await pause(new Date().toISOString());
    const { page } = await visit(stack.admin);
    await open(page, "/settings/models", "Models");
    const embedder = page.getByLabel("Embeds texts for the search");
    await embedder.selectOption("N-gram (offline embedding)");
    await page
      .getByText(new RegExp(`^${embeddings.length} pictures are embedded anew by N-gram .*\\$0\\.00`))
      .waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("The search changes to N-gram (offline embedding)").waitFor();
    await page.getByText(`0 of ${embeddings.length} pictures are ready.`).waitFor();
    expect(await embedder.isDisabled()).toBe(true);

    const { page: dashboard } = await visit(stack.admin);
    await open(dashboard, "/", "Dashboard");
    const notices = dashboard.getByRole("region", { name: "To look after" });
    await notices.getByText(`0 of ${embeddings.length} pictures are ready for it.`).waitFor();

    await page.getByRole("button", { name: "Stay with the model there is" }).click();
    await page.getByText("The search stays with Text Embedding 3 small").waitFor();
    await expect.poll(() => embedder.isEnabled()).toBe(true);
    await pause(null);
  });

  test("a new one of a provider that is configured is a row, and can be chosen at once", async ({ visit, stack }) => {
    const { page } = await visit(stack.admin);
    await open(page, "/settings/models", "Models");
    await page.getByRole("button", { name: "Add a model" }).click();
    const dialog = page.getByRole("dialog", { name: "Add a model" });
    await dialog.getByLabel("Provider", { exact: true }).selectOption("OpenAI");
    await dialog.getByRole("button", { name: "Add it" }).click();
    await dialog.getByText("Write its name at the provider, without spaces.").waitFor();
    await dialog.getByLabel("Its name at the provider").fill("house-image-1");
    await dialog.getByLabel("Its name here").fill("House Image");
    await dialog.getByLabel("Sizes").fill("1024x1024, 1536×1024");
    await dialog.getByLabel("US dollars a million output tokens").fill("12.5");
    await dialog.getByLabel("A picture costs at most (US dollars)").fill("0.02");
    await dialog.getByRole("button", { name: "Add it" }).click();
    await page.getByText("House Image is added").waitFor();
    const made = page
      .getByRole("list", { name: "Make pictures" })
      .getByRole("listitem")
      .filter({ hasText: "House Image" });
    await made.getByText(/^\$12\.50 a million tokens out, as of /).waitFor();
    await made.getByText("A picture of 1024×1024: $0 to $0.02").waitFor();
    const price = await ok(
      operatorOf(stack).from("models").select("usd_per_output_token").eq("id", "house-image-1").single(),
    );
    expect(Number(price.usd_per_output_token)).toBe(0.0000125);
    await page.getByLabel("Default for making pictures").selectOption("House Image");
  });

  test("one that retires soon warns on the dashboard, with what to use instead", async ({ visit, stack }) => {
    const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    const models = operatorOf(stack).from("models");
    await ok(models.update({ retires_on: soon, successor_id: "gpt-image-2" }).eq("id", "gpt-image-2.5-flare").select());
    const { page } = await visit(stack.admin);
    await open(page, "/", "Dashboard");
    const notices = page.getByRole("region", { name: "To look after" });
    const notice = notices.getByRole("listitem").filter({ hasText: "GPT Image 2.5 Flare retires on" });
    await notice.getByText(/It is still in use\. Change to GPT Image 2\.$/).waitFor();
    await notice.getByRole("link", { name: "Change the model" }).click();
    await page.getByRole("heading", { level: 1, name: "Models" }).waitFor();
    await ok(
      operatorOf(stack)
        .from("models")
        .update({ retires_on: null, successor_id: null })
        .eq("id", "gpt-image-2.5-flare")
        .select(),
    );
  });
});

describe("moderation", () => {
  test("shows in the review what it flagged, and what would be blocked by the settings of now", async ({
    visit,
    stack,
  }) => {
    const prompt = "Slapstick violence with a cream cake";
    await make(stack, stack.admin, { prompts: [prompt], model_ids: ["reve-latest"] });
    const { id, batch_id } = await ok(
      operatorOf(stack).from("images").select("id, batch_id").eq("prompt", prompt).single(),
    );
    const { page } = await visit(stack.admin);
    await open(page, `/review?image=${id}`, "Review");
    const found = page.getByRole("region", { name: "Moderation" });
    await found.getByText("The prompt").waitFor();
    await found.getByText("Violence", { exact: true }).waitFor();
    await found.getByText(/^\d+% sure$/).waitFor();
    await found.getByText("Flagged", { exact: true }).waitFor();
    const { page: grid } = await visit(stack.admin);
    await open(grid, `/review?mode=grid&batch=${batch_id}`, "Review");
    await grid.getByRole("img", { name: "Flagged by moderation" }).waitFor();

    const { page: settings } = await visit(stack.admin);
    await open(settings, "/settings/models", "Models");
    await settings.getByLabel("Violence", { exact: true }).check();
    await settings.getByRole("button", { name: "Save", exact: true }).click();
    await settings.getByText("Saved", { exact: true }).waitFor();
    await page.reload();
    await found.getByText("Would be blocked", { exact: true }).first().waitFor();
    await make(stack, stack.admin, { prompts: [`${prompt} once more`], model_ids: ["reve-latest"] });
    const refused = operatorOf(stack).from("images").select("status, error_detail").eq("prompt", `${prompt} once more`);
    expect(await ok(refused.single())).toMatchObject({
      status: "failed",
      error_detail: expect.stringContaining("violence"),
    });
  });

  test("says nothing of a picture against which nothing is held", async ({ visit, stack }) => {
    const { id } = await ok(operatorOf(stack).from("images").select("id").eq("prompt", "Rye loaf").single());
    const { page } = await visit(stack.admin);
    await open(page, `/review?image=${id}`, "Review");
    await page.getByRole("heading", { name: "Description" }).waitFor();
    expect(await page.getByRole("region", { name: "Moderation" }).count()).toBe(0);
  });
});
