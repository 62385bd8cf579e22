import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { RecipeDraft } from "../../shared/recipes.ts";
import { expectNoAxeViolations } from "./support/axe.ts";
import { addPerson, clientOf, ok, type Person } from "./support/people.ts";
import { test as base, type Visitor } from "./support/test.ts";
import { answersOf } from "./support/trouble.ts";

const test = base.extend("unique", () => crypto.randomUUID().slice(0, 8));

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const link = (page: Page, name: string) => page.getByRole("link", { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });
const heading2 = (page: Page, name: string) => page.getByRole("heading", { level: 2, name, exact: true });
const prompt = (page: Page) => page.getByRole("textbox", { name: "Prompt", exact: true });
const cards = (page: Page) => page.getByRole("list", { name: "Recipes", exact: true }).getByRole("link");

async function begin(page: Page, name: string, text: string): Promise<void> {
  await page.goto("/recipes");
  await link(page, "New recipe").click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await prompt(page).fill(text);
}

async function create(page: Page, name: string, text: string): Promise<void> {
  await begin(page, name, text);
  await button(page, "Create the recipe").click();
  await heading(page, name).waitFor();
  await page.getByRole("list", { name: "Versions" }).waitFor();
}

/** A recipe that is there already, of somebody's own. */
async function addRecipe(
  visit: (person: Person) => Promise<Visitor>,
  client: Awaited<ReturnType<typeof clientOf>>,
  draft: object,
  person: Person,
) {
  const { data } = await client.auth.getUser();
  const recipe = RecipeDraft.parse(draft);
  await ok(
    client
      .from("recipes")
      .insert({ ...recipe, owner_id: data.user!.id })
      .select("id"),
  );
  return visit(person);
}

describe("recipes", () => {
  test("are found by what they are called and are for, and the address keeps what is shown", async ({
    visit,
    stack,
  }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await page.goto("/recipes");
    await cards(page).first().waitFor();
    await page.getByLabel("Kind", { exact: true }).selectOption("Styles");
    await page.getByLabel("Find recipes").fill("watercolor");
    await expect.poll(() => cards(page).allInnerTexts()).toEqual(["Watercolor"]);
    await expectNoAxeViolations(page);
    await page.reload();
    await expect.poll(() => cards(page).allInnerTexts()).toEqual(["Watercolor"]);
    expect(new URL(page.url()).search).toBe("?kind=style&q=watercolor");
    await page.getByLabel("Find recipes").fill("zeppelin");
    await page.getByText("No recipe matches").waitFor();
    await button(page, "Clear filters").click();
    await page.getByRole("radio", { name: "Yours" }).check();
    await page.getByText("You have no recipe of your own yet").waitFor();
  });

  test("are written with fields, variations and texts, tried before anything is saved, and used", async ({
    visit,
    stack,
    unique,
  }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    const name = `Card ${unique}`;
    await begin(page, name, "A card for [GUEST|a friend] on {oak|slate}, [MOOD] light");
    expect(await page.getByLabel("Name in requests").inputValue()).toBe(`card-${unique}`);
    await button(page, "Add the field GUEST").click();
    await button(page, "Add the field MOOD").click();
    await page.getByLabel("Type of MOOD").selectOption("Choice");
    await page.getByLabel("Choices of MOOD").fill("calm\nbright, loud");
    await page.getByLabel("Default of MOOD").selectOption("bright, loud");
    await page.getByLabel("Label of GUEST").fill("Who gets it");

    // A field is put in by key, where a bracket is typed; the first that fits comes first.
    await prompt(page).press("Control+End");
    await page.keyboard.type(", to [g");
    await page.getByRole("option", { name: "[GUEST]" }).waitFor();
    await expectNoAxeViolations(page);
    await page.keyboard.press("Enter");
    expect(await prompt(page).inputValue()).toMatch(/, to \[GUEST\]$/);
    await page.keyboard.press("Control+z");
    expect(await prompt(page).inputValue()).toMatch(/, to \[g$/);
    await prompt(page).fill("A card for [GUEST|a friend] on {oak|slate}, [MOOD] light");

    await button(page, "Add a text").click();
    await page.getByLabel("Text 1", { exact: true }).fill("For [GUEST|you]!");
    const trial = page.getByRole("region", { name: "Try it" });
    await trial.getByText("2 prompts, one for each choice between braces").waitFor();
    await trial.getByLabel("Who gets it").fill("[Max]");
    await trial.getByText("A card for [Max] on slate, bright, loud light").waitFor();
    await trial.getByText("For [Max]!").waitFor();

    // The order is changed by key, and a field that goes is there again.
    await button(page, "Move MOOD up").press("Enter");
    expect(await page.getByLabel("Name of field 1", { exact: true }).inputValue()).toBe("MOOD");
    await button(page, "Remove MOOD").click();
    await button(page, "Undo").click();
    expect(await page.getByLabel("Name of field 1", { exact: true }).inputValue()).toBe("MOOD");
    // By another name, the prompt speaks of it so.
    await page.getByLabel("Name of field 1", { exact: true }).fill("light kind");
    await page.getByLabel("Name of field 1", { exact: true }).press("Tab");
    await expect.poll(() => prompt(page).inputValue()).toContain("[LIGHT_KIND] light");

    await button(page, "Create the recipe").click();
    await heading(page, name).waitFor();
    await page.getByRole("table", { name: "Fields" }).getByText("Who gets it").waitFor();
    await expectNoAxeViolations(page);
    expect(await link(page, "Use it").getAttribute("href")).toBe(`/generate?template=card-${unique}`);
    expect(await link(page, "Make many").getAttribute("href")).toBe(`/batches/new?recipe=card-${unique}`);
  });

  test("say at the field what is wrong with them, and take what is put right", async ({ visit, stack, unique }) => {
    const { page, trouble } = await visit(await addPerson(stack, "member"));
    trouble.expect(answersOf(409));
    await page.goto("/recipes/new");
    // The rest of the form has its headings before anybody touches it.
    await heading2(page, "How it is made").waitFor();
    await button(page, "Create the recipe").click();
    await page.getByText("Use a name of 1 to 120 characters").waitFor();
    await page.getByLabel("Name", { exact: true }).fill("Watercolor");
    await page.getByLabel("Kind", { exact: true }).selectOption("style");
    await prompt(page).fill("Something in water");
    await page.getByText("A style has [PROMPT] where the prompt goes").waitFor();
    await prompt(page).fill("[PROMPT] in water");
    await button(page, "Add a field").click();
    await page.getByLabel("Type of FIELD_1").selectOption("Number");
    await page.getByLabel("At least of FIELD_1").fill("few");
    await page.getByText("Use a number").first().waitFor();
    await page.getByText("[FIELD_1] is not in the prompt").waitFor();
    await button(page, "Remove FIELD_1").click();
    // The name that it has in requests is somebody's: only the database knows.
    await button(page, "Create the recipe").click();
    await page.getByText("Another recipe is called watercolor: take watercolor-2, for one").waitFor();
    await expect
      .poll(() => page.getByLabel("Name in requests").evaluate((input) => input === document.activeElement))
      .toBe(true);
    await page.getByLabel("Name in requests").fill(`watercolor-${unique}`);
    await button(page, "Create the recipe").click();
    await heading(page, "Watercolor").waitFor();
    expect(new URL(page.url()).pathname).toBe(`/recipes/watercolor-${unique}`);
  });

  test("that are being written outlive a reload, and are given up only when somebody says so", async ({
    visit,
    stack,
  }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await begin(page, "Half a recipe", "A half of [THING]");
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText("What you had not saved is here again.").waitFor();
    expect(await prompt(page).inputValue()).toBe("A half of [THING]");
    await button(page, "Discard changes").click();
    expect(await prompt(page).inputValue()).toBe("");
    await button(page, "Undo").click();
    expect(await prompt(page).inputValue()).toBe("A half of [THING]");
  });

  test("keep what they were: what changed is shown word by word, and is taken back", async ({
    visit,
    stack,
    unique,
  }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await create(page, `Jar ${unique}`, "A red jar");
    await link(page, "Edit").click();
    await prompt(page).fill("A blue jar");
    await button(page, "Save").click();
    const table = page.getByRole("table", { name: "What differs" });
    await table.waitFor();
    expect(await table.locator("del").textContent()).toBe("red");
    expect(await table.locator("ins").textContent()).toBe("blue");
    await button(page, "Go back to version 1").click();
    await page.getByText("Version 3", { exact: true }).first().waitFor();
    await page.getByRole("region", { name: "Prompt", exact: true }).getByText("A red jar").waitFor();
    await page.getByLabel("From", { exact: true }).selectOption("Version 1");
    await page.getByText("Nothing differs.").waitFor();
    expect(new URL(page.url()).search).toBe("?from=1");
  });

  test("that two people change at once keep what both wrote, and ask where both wrote the same", async ({
    visit,
    stack,
    unique,
  }) => {
    const ann = await addPerson(stack, "admin");
    const client = await clientOf(stack, ann);
    const { page } = await addRecipe(
      visit,
      client,
      { slug: `tin-${unique}`, name: "Tin", kind: "template", prompt: "A tin" },
      ann,
    );
    await page.goto(`/recipes/tin-${unique}/edit`);
    await prompt(page).fill("A round tin");
    await page.getByLabel("What it is for").fill("For tea");
    await ok(
      client
        .from("recipes")
        .update({ prompt: "A square tin", quality: "high" })
        .eq("slug", `tin-${unique}`)
        .select("id"),
    );
    await button(page, "Save").click();
    const conflict = page.getByRole("alert").filter({ hasText: "Somebody else saved version 2 meanwhile" });
    await conflict.waitFor();
    await conflict.getByText("See what they saved").click();
    await conflict.getByText("A square tin").waitFor();
    expect(await button(page, "Save").isDisabled()).toBe(true);
    await button(page, "Keep mine").click();
    await button(page, "Save").click();
    await heading(page, "Tin").waitFor();
    const kept = await ok(
      client.from("recipes").select("prompt, quality, description").eq("slug", `tin-${unique}`).single(),
    );
    expect(kept).toEqual({ prompt: "A round tin", quality: "high", description: "For tea" });
  });

  test("are shared with all, copied by others, put away and deleted", async ({ visit, stack, unique }) => {
    const ann = await visit(await addPerson(stack, "member"));
    const bea = await visit(await addPerson(stack, "member"));
    const name = `Pie ${unique}`;
    const path = `/recipes/pie-${unique}`;
    await create(ann.page, name, "A pie");
    await bea.page.goto(path);
    await heading(bea.page, "There is no such recipe").waitFor();
    await button(ann.page, "Share with all").click();
    await button(ann.page, "Stop sharing").waitFor();

    await bea.page.goto("/recipes?show=shared");
    await link(bea.page, name).click();
    await heading(bea.page, name).waitFor();
    expect(await link(bea.page, "Edit").count()).toBe(0);
    expect(await button(bea.page, "Archive").count()).toBe(0);
    await bea.page.goto(`${path}/edit`);
    await bea.page.getByText("This recipe is not yours to change").waitFor();
    await link(bea.page, "To the recipe").click();
    await button(bea.page, "Duplicate").click();
    await heading(bea.page, `Edit ${name} (copy)`).waitFor();
    expect(await prompt(bea.page).inputValue()).toBe("A pie");

    await button(ann.page, "Archive").click();
    await ann.page.getByText("This recipe is archived: nothing new is made by it.").waitFor();
    expect(await link(ann.page, "Use it").count()).toBe(0);
    await ann.page.goto("/recipes?show=archived");
    await link(ann.page, name).click();
    await button(ann.page, "Take out of the archive").click();
    await link(ann.page, "Use it").waitFor();
    await button(ann.page, "Delete").click();
    await ann.page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await heading(ann.page, "Recipes").waitFor();
    await ann.page.goto(path);
    await heading(ann.page, "There is no such recipe").waitFor();
  });

  test("go into a file and come out of it again", async ({ visit, stack, unique }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    const name = `Scone ${unique}`;
    await create(page, name, "A scone on [SURFACE|oak], {warm|cold}");
    const files = new Map<string, Buffer>();
    for (const format of ["JSON", "CSV"]) {
      const download = page.waitForEvent("download");
      await button(page, `Export ${format}`).click();
      files.set(format, await readFile(await (await download).path()));
    }
    const bea = (await visit(await addPerson(stack, "member"))).page;
    await bea.goto("/recipes");
    await button(bea, "Import").click();
    await bea
      .getByLabel("File of recipes")
      .setInputFiles({ name: "scone.csv", mimeType: "text/csv", buffer: files.get("CSV")! });
    // What is another's own is not seen here: the database finds a name that is free.
    await bea.getByRole("list", { name: "Recipes of the file" }).getByText("New", { exact: true }).waitFor();
    await expectNoAxeViolations(bea);
    await button(bea, "Import 1 recipe").click();
    await bea.getByText("1 recipe is imported").waitFor();
    await bea.goto(`/recipes/scone-${unique}-2`);
    await bea.getByRole("region", { name: "Prompt", exact: true }).getByText("[SURFACE|oak]").waitFor();

    await bea.goto("/recipes?import=open");
    await bea
      .getByLabel("File of recipes")
      .setInputFiles({ name: "scone.json", mimeType: "application/json", buffer: files.get("JSON")! });
    await bea.getByText("Already there").waitFor();
    expect(await button(bea, "Import").last().isDisabled()).toBe(true);
  });

  test("of a file are renamed where they must be, and what is no recipe is told and left out", async ({
    visit,
    stack,
    unique,
  }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await page.goto("/recipes?import=open");
    const give = (name: string, text: string | Buffer) =>
      page.getByLabel("File of recipes").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
    const dialog = page.getByRole("dialog");
    const refusals: [string, string | Buffer, string][] = [
      ["half.json", '{"recipes": [', "This file begins as JSON and is none"],
      ["other.json", '{"a": 1}', "This file is no list of recipes"],
      ["empty.csv", "", "This file is empty"],
      ["photo.csv", Buffer.from([0xff, 0xd8, 0xff, 0, 0, 0, 1, 2, 0, 9]), "This is no text"],
      ["prices.csv", "sku,price\n1,2.50\n2,3.10\n", "Nothing of a recipe is called sku"],
      ["large.json", Buffer.alloc(50_000_000, 0x20), "This file has 50 MB: 5 MB is the most"],
      [
        "many.json",
        JSON.stringify(Array.from({ length: 1001 }, (_, at) => ({ name: `R ${at}`, prompt: "x" }))),
        "1,001 recipes: 1,000 is the most",
      ],
    ];
    for (const [name, text, said] of refusals) {
      await give(name, text);
      await dialog.getByText(said).first().waitFor();
      expect(await button(page, "Import").last().isDisabled(), name).toBe(true);
    }
    const mixed = [
      { name: "Watercolor", prompt: "{prompt} in water" },
      { name: `Bun ${unique}`, prompt: "A bun", model_ids: ["nobody-1"] },
      { name: "No prompt" },
      { name: "<img src=x onerror=alert(1)>", slug: `html-${unique}`, prompt: "x", fields: [{ name: "low" }] },
    ];
    await give("mixed.json", JSON.stringify(mixed));
    await dialog.getByText("as watercolor-2: watercolor is taken").waitFor();
    await dialog.getByText("without nobody-1, which is not here").waitFor();
    await dialog.getByText("Recipe 3, prompt: Use a prompt of 1 to 2000 characters").waitFor();
    await dialog.getByText("Recipe 4, fields 1 name: A field is named in capitals").waitFor();
    await dialog.getByLabel("Import Watercolor").uncheck();
    await button(page, "Import 1 recipe").click();
    await page.goto("/recipes?show=own");
    await expect.poll(() => cards(page).allInnerTexts()).toEqual([`Bun ${unique}`]);

    // A thousand at once.
    await page.goto("/recipes?import=open");
    const thousand = Array.from({ length: 1000 }, (_, at) => ({ name: `Roll ${unique} ${at}`, prompt: "A roll" }));
    await give("thousand.json", JSON.stringify(thousand));
    await button(page, "Import 1,000 recipes").click();
    await page.getByText("1,000 recipes are imported").waitFor();
    await page.goto("/recipes?show=own");
    await page.getByText("1,001 recipes").waitFor();
    expect(await cards(page).count()).toBe(100);
    await button(page, "Show 100 more").click();
    await expect.poll(() => cards(page).count()).toBe(200);
  });

  test("are there while their previews cannot be read, which are asked for again", async ({ visit, stack }) => {
    const { page, trouble } = await visit(await addPerson(stack, "member"));
    trouble.expect(answersOf(500));
    const previews = "**/rpc/read_recipe_previews*";
    const fail = () =>
      page.route(previews, (route) => route.fulfill({ status: 500, json: { message: "Out of order" } }));
    const told = page.getByRole("alert").filter({ hasText: "The previews are not shown." });
    await fail();
    await page.goto("/recipes?q=watercolor");
    await told.waitFor();
    await link(page, "Watercolor").click();
    await heading(page, "Watercolor").waitFor();
    await told.waitFor();
    await link(page, "Use it").click();
    await page.getByRole("group", { name: "Start from" }).getByText("Template").click();
    await button(page, "Browse").click();
    await page.getByRole("dialog").getByRole("alert").getByText("The previews are not shown.").waitFor();
    await page.unroute(previews);
    await page.getByRole("dialog").getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => told.count()).toBe(0);
  });

  test("without a network what is written is kept, and it says so", async ({ visit, stack, unique }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await begin(page, `Roll ${unique}`, "A roll");
    await page.context().setOffline(true);
    await page.getByText("You are offline: what you write is kept in this browser.").waitFor();
    await page.context().setOffline(false);
    await button(page, "Create the recipe").click();
    await heading(page, `Roll ${unique}`).waitFor();
  });

  test("whose own words can never be set over a picture are refused at those words", async ({
    visit,
    stack,
    unique,
  }) => {
    const { page, trouble } = await visit(await addPerson(stack, "member"));
    trouble.expect(/rest\/v1\/recipes|status of 400/);
    await begin(page, `Cake ${unique}`, "A cake");
    await button(page, "Add a text").click();
    await page.getByLabel("Text 1", { exact: true }).fill("For [GUEST|you]");
    await button(page, "Add a text").click();
    const words = page.getByLabel("Text 2", { exact: true });
    await words.fill("Cake 🎂");
    await button(page, "Create the recipe").click();
    await page.getByText(/^A text over the picture has letters that we cannot set: 🎂/).waitFor();
    await words.and(page.locator(":focus")).waitFor();
    expect(await words.getAttribute("aria-invalid")).toBe("true");
    await words.fill("Cake");
    await button(page, "Create the recipe").click();
    await heading(page, `Cake ${unique}`).waitFor();
  });
});
