import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { Facts } from "../../scripts/start/facts.ts";
import { askFor } from "./support/ask-for.ts";
import { addPerson, ok, operatorOf, type Person } from "./support/people.ts";
import { test as base, type Visit } from "./support/test.ts";

const test = base.extend("member", { scope: "file" }, async ({ stack }) => await addPerson(stack, "member"));

async function openGenerate(visit: Visit, person: Person): Promise<Page> {
  const { page } = await visit(person);
  await page.getByRole("link", { name: "Generate", exact: true }).click();
  await page.getByRole("heading", { name: "Generate", level: 1 }).waitFor();
  return page;
}

/** The tile of the picture of a prompt in the batch that is shown. */
const tileOf = (page: Page, prompt: string): Locator =>
  page
    .getByRole("region", { name: "Pictures" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: "Again with changes" }) })
    .filter({ hasText: prompt });

const pause = (stack: Facts, kind: string, paused_at: string | null) =>
  ok(operatorOf(stack).from("job_kinds").update({ paused_at }).eq("kind", kind).select());

describe("before anything runs", () => {
  test("the prompt in its style, with its template's choices and colours, is shown as it will be sent", async ({
    visit,
    member,
  }) => {
    const page = await openGenerate(visit, member);
    const outcome = page.getByRole("region", { name: "What will be made" });
    await page.getByRole("group", { name: "Start from" }).getByText("Template").click();
    await page.getByRole("combobox", { name: "Template" }).selectOption({ label: "Whole loaf" });
    await page.getByLabel("Surface").selectOption("a linen cloth");
    await page.getByLabel("Count", { exact: true }).fill("3");
    await outcome.getByText("A whole crusty loaf of bread with a scored top on a linen cloth").waitFor();
    await page.getByRole("group", { name: "Style" }).getByText("Lifestyle").click();
    await page.getByLabel("Hex value").fill("#3366cc");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await outcome.getByText(/^Lifestyle photograph of A whole crusty loaf .* a linen cloth.*#3366cc/).waitFor();
    await outcome.getByText("3 pictures").waitFor();
    await outcome.getByText("$0.00").waitFor();
  });

  test("HTML in a prompt is text, in the price and on its tile", async ({ visit, stack }) => {
    const page = await openGenerate(visit, await addPerson(stack, "member"));
    const prompt = `<img src="/x.png" onerror="document.title='run'"><b>Scones</b> & jam`;
    const generate = await askFor(page, { prompt });
    await page.getByRole("region", { name: "What will be made" }).getByText(prompt).waitFor();
    await generate.click();
    await tileOf(page, prompt).getByRole("link", { name: "Open in Library" }).waitFor();
    expect(await page.title()).toBe("Generate · Larder");
    expect(await page.locator('img[src="/x.png"]').count()).toBe(0);
  });

  test("a large batch is asked about once more, and nothing runs when the answer is no", async ({ visit, stack }) => {
    const page = await openGenerate(visit, await addPerson(stack, "member"));
    const generate = await askFor(page, { prompt: "Oat bars\nNut bars", count: 20 });
    await generate.click();
    const question = page.getByRole("dialog", { name: "Generate 40 pictures for $0.00?" });
    await question.getByRole("button", { name: "Cancel" }).click();
    await question.waitFor({ state: "detached" });
    expect(new URL(page.url()).search).toBe("");
    await page.getByText("Your pictures appear here").waitFor();
  });

  test("the choice of a model is hidden where the settings say so", async ({ visit, stack, member }) => {
    const settings = operatorOf(stack).from("settings");
    const page = await openGenerate(visit, member);
    const models = page.getByRole("group", { name: "Model" });
    await models.getByRole("radio", { name: /^Sketch \(offline drawing\)/ }).waitFor();
    await ok(settings.update({ model_choice_shown: false }).eq("singleton", true).select());
    await page.reload();
    await page.getByRole("group", { name: "Style" }).waitFor();
    expect(await models.getByRole("radio").count()).toBe(0);
    await ok(settings.update({ model_choice_shown: true }).eq("singleton", true).select());
  });
});

describe("while pictures are made", () => {
  test("one that the provider refuses says why beside the others, and is tried again alone", async ({
    visit,
    stack,
  }) => {
    const page = await openGenerate(visit, await addPerson(stack, "member"));
    await (await askFor(page, { prompt: "Lemon tart on slate\nPlum cake [fault:refused-once]" })).click();
    const refused = tileOf(page, "Plum cake");
    await refused.getByText("The provider refused this prompt. Change what it asks for, and try again.").waitFor();
    await tileOf(page, "Lemon tart on slate").getByRole("link", { name: "Open in Library" }).waitFor();
    await page.getByRole("heading", { name: /1 picture ready/ }).waitFor();
    await refused.getByRole("button", { name: "Retry" }).click();
    await refused.getByRole("link", { name: "Open in Library" }).waitFor();
    await page.getByRole("heading", { name: /2 pictures ready/ }).waitFor();
  });

  test("what is not begun says what holds it up, can be cancelled one by one, and goes on", async ({
    visit,
    stack,
  }) => {
    const page = await openGenerate(visit, await addPerson(stack, "member"));
    await pause(stack, "generate", new Date().toISOString());
    await (await askFor(page, { prompt: "Apple cake\nPear cake" })).click();
    const [apple, pear] = [tileOf(page, "Apple cake"), tileOf(page, "Pear cake")];
    await apple.getByText("Paused by an admin").waitFor();
    await apple.getByText("Waiting", { exact: true }).waitFor();
    await pear.getByRole("button", { name: "Cancel" }).click();
    await pear.getByText("Cancelled").waitFor();
    await pause(stack, "generate", null);
    await apple.getByRole("link", { name: "Open in Library" }).waitFor();
    expect(await pear.getByText("Cancelled").count()).toBe(1);
  });
});

describe("what was asked for", () => {
  test("stays when somebody leaves and comes back, and so do its pictures", async ({ visit, stack }) => {
    const page = await openGenerate(visit, await addPerson(stack, "member"));
    await page.getByLabel("Hex value").fill("#cc3344");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByLabel("Seed").fill("7");
    await (await askFor(page, { prompt: "Cherry pie on a gingham cloth" })).click();
    await tileOf(page, "Cherry pie").waitFor();
    const address = page.url();
    const isAsBefore = async () => {
      await expect
        .poll(() => page.getByLabel("Prompt", { exact: true }).inputValue())
        .toBe("Cherry pie on a gingham cloth");
      expect(await page.getByLabel("Seed").inputValue()).toBe("7");
      expect(await page.getByLabel("Size", { exact: true }).inputValue()).toBe("1024x1024");
      await page.getByRole("button", { name: "Remove #cc3344" }).waitFor();
    };

    await page.getByRole("link", { name: "Dashboard", exact: true }).click();
    await page.getByRole("heading", { name: "Dashboard", level: 1 }).waitFor();
    await page.goBack();
    expect(page.url()).toBe(address);
    await isAsBefore();
    await tileOf(page, "Cherry pie").getByRole("link", { name: "Open in Library" }).waitFor();

    await page.reload();
    await isAsBefore();
    await tileOf(page, "Cherry pie").getByText("Seed 7").waitFor();

    await page.getByRole("link", { name: "Generate", exact: true }).click();
    await isAsBefore();
    await page.getByRole("link", { name: /Cherry pie on a gingham cloth/ }).click();
    await tileOf(page, "Cherry pie").getByRole("link", { name: "Open in Library" }).waitFor();
    expect(page.url()).toBe(address);
  });

  test("comes again with changes", async ({ visit, stack }) => {
    const page = await openGenerate(visit, await addPerson(stack, "member"));
    await page.getByLabel("Seed").fill("11");
    await (await askFor(page, { prompt: "Gingerbread men on a tray" })).click();
    await tileOf(page, "Gingerbread men").getByRole("link", { name: "Open in Library" }).waitFor();
    await page.getByRole("button", { name: "Start fresh" }).click();
    await expect.poll(() => page.getByLabel("Prompt", { exact: true }).inputValue()).toBe("");

    await tileOf(page, "Gingerbread men").getByRole("button", { name: "Again with changes" }).click();
    await expect.poll(() => page.getByLabel("Prompt", { exact: true }).inputValue()).toBe("Gingerbread men on a tray");
    expect(await page.getByLabel("Seed").inputValue()).toBe("11");
    await (await askFor(page, { prompt: "Gingerbread houses on a tray" })).click();
    await tileOf(page, "Gingerbread houses").getByText("Seed 11").waitFor();
  });

  test("is not sent twice when its answer is lost", async ({ visit, stack }) => {
    const person = await addPerson(stack, "member");
    const { page, trouble } = await visit(person);
    trouble.expect(/create_batch/);
    await page.goto("/generate");
    await page.route("**/rpc/create_batch", async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    });
    await (await askFor(page, { prompt: "Walnut brownies on parchment" })).click();
    await page.getByText("It was started", { exact: true }).waitFor();
    await tileOf(page, "Walnut brownies").waitFor();
    const batches = await ok(operatorOf(stack).from("batches").select("id, prompts"));
    expect(batches.filter(({ prompts }) => prompts[0] === "Walnut brownies on parchment")).toHaveLength(1);
  });

  test("is known not to have begun when it never arrived, and stays in the form", async ({ visit, stack }) => {
    const { page, trouble } = await visit(await addPerson(stack, "member"));
    trouble.expect(/create_batch/);
    await page.goto("/generate");
    await page.route("**/rpc/create_batch", (route) => route.abort("connectionreset"));
    const generate = await askFor(page, { prompt: "Pecan pie on slate" });
    await generate.click();
    await page.getByText(/^The last try did not arrive/).waitFor();
    expect(await page.getByLabel("Prompt", { exact: true }).inputValue()).toBe("Pecan pie on slate");
    await page.unroute("**/rpc/create_batch");
    await generate.click();
    await tileOf(page, "Pecan pie").waitFor();
  });
});
