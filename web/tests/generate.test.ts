import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { Facts } from "../../scripts/start/facts.ts";
import { askFor } from "./support/ask-for.ts";
import { chooseModels } from "./support/choose-models.ts";
import { addOvens } from "./support/ovens.ts";
import { addPerson, clientOf, ok, operatorOf, type Person } from "./support/people.ts";
import { test as base, type Visit } from "./support/test.ts";

const test = base
  .extend("member", { scope: "file" }, async ({ stack }) => await addPerson(stack, "member"))
  .extend("ovens", { scope: "file" }, ({ stack }) => addOvens(stack));

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
    const models = page.getByRole("group", { name: "Models" });
    await models.getByRole("checkbox", { name: /^Sketch \(offline drawing\)/ }).waitFor();
    await ok(settings.update({ model_choice_shown: false }).eq("singleton", true).select());
    await page.reload();
    await page.getByRole("group", { name: "Style" }).waitFor();
    expect(await models.getByRole("checkbox").count()).toBe(0);
    await ok(settings.update({ model_choice_shown: true }).eq("singleton", true).select());
  });
});

describe("models side by side", () => {
  test("are followed from their estimate over what is reserved to what they cost, as the ledger has it", async ({
    visit,
    stack,
    ovens: _,
  }) => {
    const page = await openGenerate(visit, await addPerson(stack, "member"));
    await chooseModels(page, ["Oven One", "Hearth Two"]);
    const generate = await askFor(page, { prompt: "Almond croissants\nRaisin buns", pictures: 4 });
    const outcome = page.getByRole("region", { name: "What will be made" });
    await outcome.getByRole("row", { name: /^Oven One 2 pictures, 1024 × 1024 .* \$0\.04 to \$0\.07$/ }).waitFor();
    await outcome.getByRole("row", { name: /^Hearth Two 2 pictures, .* \$0\.02 to \$0\.04$/ }).waitFor();
    await outcome.getByText("$0.06 to $0.11", { exact: true }).waitFor();

    await pause(stack, "generate", new Date().toISOString());
    await generate.click();
    await page.getByText("Estimated $0.06 to $0.11 · reserved $0.11 · spent $0.00").waitFor();
    await pause(stack, "generate", null);
    await page.getByText("Cost $0.07 for 4 pictures, $0.04 less than reserved").waitFor();

    const compared = page.getByRole("table", { name: "The models compared" });
    await compared.getByRole("row", { name: "Oven One 2 of 2 $0.05" }).waitFor();
    await compared.getByRole("row", { name: "Hearth Two 2 of 2 $0.02" }).waitFor();
    const [one, other] = [tileOf(page, "Almond croissants").nth(0), tileOf(page, "Almond croissants").nth(1)];
    await one.getByText(/^Oven One · \$0\.02 · Seed/).waitFor();
    await other.getByText(/^Hearth Two · \$0\.01 · Seed/).waitFor();

    const batch = new URL(page.url()).searchParams.get("batch");
    const operator = operatorOf(stack);
    const charges = await ok(operator.from("charges").select("model_id, amount_usd::text").eq("batch_id", batch!));
    const made = charges.filter(({ model_id }) => model_id === "oven-1" || model_id === "hearth-2");
    expect(made.map(({ amount_usd }) => Number(amount_usd)).sort()).toEqual([0.011, 0.011, 0.0234, 0.0234]);
    const money = operator.from("batches").select("reserved_usd::text, spent_usd::text").eq("id", batch!);
    const { reserved_usd, spent_usd } = await ok(money.single());
    expect([Number(reserved_usd), Number(spent_usd)]).toEqual([0, 0.0688]);
  });

  test("are asked only for what all of them can do, and for what is left when one is taken away", async ({
    visit,
    member,
    ovens: _,
  }) => {
    const page = await openGenerate(visit, member);
    await chooseModels(page, ["Oven One"]);
    await page.getByRole("group", { name: "Quality" }).getByText("High").click();
    await page.getByLabel("Negative prompt").fill("crumbs");
    await page.getByLabel("Transparent background").check();
    expect(await page.getByLabel("Size", { exact: true }).locator("option").count()).toBe(3);
    await chooseModels(page, ["Oven One", "Hearth Two"]);
    await page.getByLabel("Transparent background").waitFor({ state: "detached" });
    expect(await page.getByLabel("Size", { exact: true }).locator("option").count()).toBe(2);
    expect(await page.getByRole("group", { name: "Quality" }).getByText("Low").count()).toBe(0);
    await page.getByRole("checkbox", { name: /^Hearth Two/ }).uncheck();
    expect(await page.getByLabel("Transparent background").isChecked()).toBe(true);
    expect(await page.getByLabel("Negative prompt").inputValue()).toBe("crumbs");
    await page.getByRole("checkbox", { name: /^Sketch \(offline/ }).check();
    await page.getByRole("checkbox", { name: /^Oven One/ }).uncheck();
    await page.getByLabel("Negative prompt").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Start fresh" }).click();
  });

  test("whose provider is not configured are folded away, and say which variable is missing", async ({
    visit,
    member,
  }) => {
    const page = await openGenerate(visit, member);
    const models = page.getByRole("group", { name: "Models" });
    await models.getByText(/more are not available$/).click();
    await models
      .getByRole("listitem")
      .filter({ hasText: /^Gemini · Gemini Nano Banana 2\.1/ })
      .getByText("GEMINI_API_KEY")
      .waitFor();
    await models.getByText(/DALL-E 3.* · Retired: use GPT Image 2\.5 Flare/).waitFor();
    expect(await models.getByRole("checkbox", { name: /Nano Banana/ }).count()).toBe(0);
  });

  test("come again with all that was chosen, and the models that take over in their order", async ({
    visit,
    stack,
    ovens: _,
  }) => {
    const page = await openGenerate(visit, await addPerson(stack, "member"));
    await chooseModels(page, ["Oven One"]);
    const line = page.getByRole("group", { name: "If it fails, try" });
    for (const label of ["Hearth Two", "Sketch (offline drawing)"]) {
      await line.getByRole("combobox").selectOption({ label });
    }
    await line.getByRole("button", { name: "Try Sketch (offline drawing) earlier" }).click();
    await page.getByRole("group", { name: "Quality" }).getByText("Low").click();
    await (await askFor(page, { prompt: "Poppy seed roll" })).click();
    await tileOf(page, "Poppy seed roll").getByRole("link", { name: "Open in Library" }).waitFor();
    await page.getByRole("button", { name: "Start fresh" }).click();
    await line.getByRole("listitem").waitFor({ state: "detached" });

    await tileOf(page, "Poppy seed roll").getByRole("button", { name: "Again with changes" }).click();
    await expect.poll(() => line.getByRole("listitem").allInnerTexts()).toHaveLength(2);
    const [first, second] = await line.getByRole("listitem").allInnerTexts();
    expect([first, second]).toEqual([expect.stringContaining("Sketch"), expect.stringContaining("Hearth Two")]);
    expect(await page.getByRole("checkbox", { name: /^Oven One/ }).isChecked()).toBe(true);
    expect(await page.getByRole("radio", { name: "Low" }).isChecked()).toBe(true);
  });

  test("one that took over from another is named, with why", async ({ visit, stack }) => {
    const away = {
      id: "away-1",
      provider: "away",
      name: "Away One",
      kind: "make",
      sizes: ["1024x1024"],
      priced_on: "2026-11-01",
    };
    await ok(operatorOf(stack).from("models").upsert(away).select());
    const person = await addPerson(stack, "member");
    const client = await clientOf(stack, person);
    const request = { prompts: ["Rye crackers"], model_ids: ["away-1"], fallback_model_ids: ["sketch-1"] };
    const { batch_id } = (await ok(client.rpc("create_batch", request))) as { batch_id: string };
    const { page } = await visit(person);
    await page.goto(`/generate?batch=${batch_id}`);
    await tileOf(page, "Rye crackers")
      .getByText("Sketch (offline drawing) took over from Away One. This provider has no key here.")
      .waitFor();
    await tileOf(page, "Rye crackers").getByRole("link", { name: "Open in Library" }).waitFor();
  });
});

describe("a price that rises", () => {
  const raise = (stack: Facts, high_usd: number) =>
    ok(
      operatorOf(stack)
        .from("model_qualities")
        .update({ high_usd })
        .match({ model_id: "hearth-2", quality: "medium" })
        .select(),
    );
  const made = (stack: Facts, prompt: string) =>
    ok(operatorOf(stack).from("batches").select("id").contains("prompts", [prompt]));

  test("after it was shown is asked about before it is spent", async ({ visit, stack, ovens: _ }) => {
    const page = await openGenerate(visit, await addPerson(stack, "member"));
    await chooseModels(page, ["Hearth Two"]);
    const generate = await askFor(page, { prompt: "Honey cake" });
    await raise(stack, 0.5);
    await generate.click();
    const question = page.getByRole("dialog", { name: "Generate 1 picture for $0.009 to $0.50?" });
    await question.getByText("The price has risen since it was shown.").waitFor();
    await question.getByRole("button", { name: "Cancel" }).click();
    await question.waitFor({ state: "detached" });
    await raise(stack, 0.0175);
    expect(await made(stack, "Honey cake")).toEqual([]);
  });

  test("in the very moment is refused in words, and shown anew", async ({ visit, stack, ovens: _ }) => {
    const { page, trouble } = await visit(await addPerson(stack, "member"));
    trouble.expect(/create_batch/);
    await page.goto("/generate");
    await chooseModels(page, ["Hearth Two"]);
    const generate = await askFor(page, { prompt: "Nut cake" });
    await page.route("**/rpc/create_batch", async (route) => {
      await raise(stack, 0.5);
      await route.continue();
    });
    await generate.click();
    await page.getByText(/^This batch may cost \$0\.5, more than the \$0\.0175 allowed$/).waitFor();
    await page.getByRole("button", { name: "Generate 1 picture · $0.009 to $0.50" }).waitFor();
    await raise(stack, 0.0175);
    expect(await made(stack, "Nut cake")).toEqual([]);
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
    await page.getByRole("link", { name: /^Cherry pie on a gingham cloth 1 picture/ }).click();
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
