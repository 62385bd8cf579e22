import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { Facts } from "../../scripts/start/facts.ts";
import { chooseModels } from "./support/choose-models.ts";
import { png } from "./support/files.ts";
import { addOvens } from "./support/ovens.ts";
import { addPerson, clientOf, ok, operatorOf, type Person } from "./support/people.ts";
import { addPictures } from "./support/pictures.ts";
import { test as base } from "./support/test.ts";

const test = base.extend("ovens", { scope: "file" }, ({ stack }) => addOvens(stack));

const badge = {
  slug: "name-badge",
  name: "Name badge",
  kind: "template",
  category: "badges",
  description: "A badge for a shirt",
  prompt: "A round badge for [NAME], [ROLE|a baker], number [SHIFT] on [GROUND] in [INK]",
  aspect: "3:2",
  fields: [
    { name: "NAME", label: "Who", type: "text", required: true, max_length: 20, help: "As it is printed" },
    { name: "SHIFT", label: "Shift", type: "number", min: 1, max: 3, default: "1" },
    { name: "GROUND", label: "Ground", type: "choice", choices: ["linen", "felt"], default: "linen" },
    { name: "INK", label: "Ink", type: "color", default: "#112233" },
    { name: "FACE", label: "Face", type: "picture" },
  ],
};

async function addRecipe(stack: Facts, person: Person, recipe: object): Promise<void> {
  const client = await clientOf(stack, person);
  const { data } = await client.auth.getUser();
  await ok(
    client
      .from("recipes")
      .insert({ ...recipe, owner_id: data.user!.id } as never)
      .select("id"),
  );
}

const outcomeOf = (page: Page) => page.getByRole("region", { name: "What will be made" });
const promptOf = (page: Page) => page.getByLabel("Prompt", { exact: true });
const previewOf = (page: Page) => page.getByRole("region", { name: "With the values filled in" }).getByRole("listitem");

/** The newest batch, as it was asked for. */
async function lastRequest(stack: Facts): Promise<{ id: string; request: Record<string, unknown> }> {
  const batches = operatorOf(stack).from("batches").select("id, request");
  const [last] = await ok(batches.order("created_at", { ascending: false }).limit(1));
  return last as { id: string; request: Record<string, unknown> };
}

describe("a recipe's form", () => {
  test("has an input for each field, tells what is wrong there before anything is sent, and makes what it says", async ({
    visit,
    stack,
  }) => {
    const person = await addPerson(stack, "member");
    await addRecipe(stack, person, badge);
    const [face] = await addPictures(stack, person, ["A face of an old baker"]);
    const { page } = await visit(person);
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/rpc/create_batch")) asked.push(request.url());
    });
    await page.goto("/generate?template=name-badge");
    await page.getByText("The form begins with Name badge").waitFor();
    expect(new URL(page.url()).search).toBe("");
    await page.getByText("It takes the shape 3:2. Change it below where you like.").waitFor();
    expect(await page.getByRole("link", { name: "About this recipe" }).getAttribute("href")).toBe(
      "/recipes/name-badge",
    );

    await outcomeOf(page).getByText("[NAME] has to be filled in before anything is made.").waitFor();
    await page.getByRole("button", { name: /^Generate/ }).click();
    await page.getByText("Fill this in: nothing is made without it").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-required"))).toBe("true");
    await page.getByLabel("Who").fill("Ann");
    await page.getByLabel("Shift").fill("4");
    await page.getByText("Use 3 or less").waitFor();
    await page.getByLabel("Shift").fill("2");
    await page.getByLabel("Ink", { exact: true }).fill("abc");
    await page.getByLabel("Ink", { exact: true }).press("Tab");
    await page.getByLabel("Ground").selectOption("felt");
    expect(await page.getByLabel("Ink", { exact: true }).inputValue()).toBe("#aabbcc");
    await page.getByRole("button", { name: "Choose a picture for Face" }).click();
    const dialog = page.getByRole("dialog", { name: "Choose a picture" });
    await dialog.getByRole("searchbox").fill("old baker");
    await dialog.getByLabel("Pictures of the library").getByRole("button").first().click();
    await dialog.waitFor({ state: "detached" });

    await outcomeOf(page).getByText("A round badge for Ann, a baker, number 2 on felt in #aabbcc").waitFor();
    expect(asked).toEqual([]);
    await page.getByLabel("Count", { exact: true }).fill("1");
    await page.getByRole("button", { name: "Generate 1 picture · $0.00" }).click();
    await page.getByRole("region", { name: "Pictures" }).getByRole("link", { name: "Open in Library" }).waitFor();
    const { id, request } = await lastRequest(stack);
    expect(request.tokens).toEqual({ NAME: "Ann", SHIFT: "2", GROUND: "felt", INK: "#aabbcc", FACE: face });
    const made = operatorOf(stack)
      .from("images")
      .select("image_references!image_references_image_id_fkey(reference_id)");
    expect(await ok(made.eq("batch_id", id))).toEqual([{ image_references: [{ reference_id: face }] }]);

    await page.getByRole("button", { name: "Start fresh" }).click();
    await page.getByRole("heading", { name: /1 picture ready/ }).waitFor();
    await page.getByRole("button", { name: "Again with changes" }).first().click();
    await expect.poll(() => page.getByRole("combobox", { name: "Template" }).inputValue()).toBe("name-badge");
    expect(await page.getByLabel("Who").inputValue()).toBe("Ann");
    expect(await page.getByLabel("Ground").inputValue()).toBe("felt");
    await page.getByRole("button", { name: /^Leave out/ }).waitFor();
  });

  test("of a style asks for what it has besides the prompt, and is filled as it is sent", async ({ visit, stack }) => {
    const person = await addPerson(stack, "member");
    const prompt = "[PROMPT] printed with [PRESS|a hand press] in [MONTH]";
    await addRecipe(stack, person, { slug: "printed", name: "Printed", kind: "style", prompt, fields: [] });
    const { page } = await visit(person);
    await page.goto("/generate?style=printed");
    await page.getByLabel("MONTH").fill("May");
    await promptOf(page).fill("Jam for {Ann|Bea}");
    const sent = ["Jam for Ann printed with a hand press in May", "Jam for Bea printed with a hand press in May"];
    await expect.poll(() => previewOf(page).allInnerTexts()).toEqual(sent);
    for (const text of sent) await outcomeOf(page).getByText(text).waitFor();
    await page.getByRole("button", { name: /^Generate 8 pictures/ }).waitFor();
  });
});

describe("recipes to choose from", () => {
  test("are searched by words and category, and one's own are told from those that others share", async ({
    visit,
    stack,
  }) => {
    const [person, other] = [await addPerson(stack, "member"), await addPerson(stack, "member")];
    await addRecipe(stack, person, { ...badge, slug: "my-badge", name: "Zinc badge" });
    await addRecipe(stack, other, { ...badge, slug: "her-badge", name: "Yellow badge" });
    await addRecipe(stack, other, { ...badge, slug: "secret-badge", name: "Xray badge" });
    await addRecipe(stack, person, { ...badge, slug: "old-badge", name: "Worn badge" });
    const operator = operatorOf(stack).from("recipes");
    await ok(operator.update({ shared_at: new Date().toISOString() }).eq("slug", "her-badge").select("id"));
    await ok(operator.update({ archived_at: new Date().toISOString() }).eq("slug", "old-badge").select("id"));

    const { page } = await visit(person);
    await page.goto("/generate");
    await page.getByRole("group", { name: "Start from" }).getByText("Template").click();
    await page.getByRole("button", { name: "Browse" }).click();
    const dialog = page.getByRole("dialog", { name: "Choose a template" });
    await dialog.getByLabel("Search recipes").fill("BADGE");
    await dialog.getByText("2 recipes", { exact: true }).waitFor();
    await dialog.getByRole("listitem").filter({ hasText: "Zinc badge" }).getByText("Yours").waitFor();
    await dialog.getByRole("listitem").filter({ hasText: "Yellow badge" }).getByText("Shared by somebody").waitFor();
    await dialog.getByLabel("Search recipes").fill("");
    await dialog.getByLabel("Category").selectOption({ label: "Breads" });
    await dialog.getByText("3 recipes", { exact: true }).waitFor();
    expect(await dialog.getByRole("link", { name: "About Whole loaf" }).getAttribute("href")).toBe(
      "/recipes/breads-loaf",
    );
    await dialog.getByRole("button", { name: "Whole loaf", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await page.getByRole("combobox", { name: "Template" }).inputValue()).toBe("breads-loaf");

    const scenes = await ok(operatorOf(stack).from("recipes").select("name").eq("operation", "scene"));
    const options = await page.getByRole("combobox", { name: "Template" }).locator("option").allInnerTexts();
    expect(scenes.length).toBeGreaterThan(0);
    expect(options.filter((option) => scenes.some(({ name }) => name === option))).toEqual([]);

    await page.goto("/generate?template=old-badge");
    await page.getByText(/No recipe “old-badge” makes new pictures here/).waitFor();
    expect(await page.getByRole("combobox", { name: "Template" }).inputValue()).toBe("breads-loaf");
  });
});

describe("values and variations", () => {
  test("are offered as a slot is written, fill the prompts without a request, and are kept under a name", async ({
    visit,
    stack,
  }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await page.goto("/generate");
    await promptOf(page).fill("A cake for [FIRSTNAME] and [FRIEND|a friend]");
    await page.getByRole("textbox", { name: "FIRSTNAME", exact: true }).fill("Ann");
    await promptOf(page).press("End");
    await promptOf(page).pressSequentially(", [fi");
    const offers = page.getByRole("listbox", { name: "Values that fit" });
    await offers.getByRole("option", { name: "FIRSTNAME", exact: true }).waitFor();
    await promptOf(page).press("ArrowDown");
    await promptOf(page).press("ArrowUp");
    await promptOf(page).press("Enter");
    await expect
      .poll(() => promptOf(page).inputValue())
      .toBe("A cake for [FIRSTNAME] and [FRIEND|a friend], [FIRSTNAME]");
    expect(await offers.count()).toBe(0);

    await page.getByRole("button", { name: "Values and variations" }).click();
    await promptOf(page).press("End");
    await page.getByRole("button", { name: "Put a variation such as {red|blue} into the prompt" }).click();
    const chip = page.getByRole("button", { name: "Put [FRIEND] into the prompt" });
    await chip.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => promptOf(page).inputValue()).toMatch(/\[FIRSTNAME\]\{red\|blue\}\[FRIEND\]$/);
    await promptOf(page).fill("A cake for [FIRSTNAME] in {red|blue}, [GONE]");
    await page.getByText("Nothing fills [GONE]: it would be drawn as it stands.").waitFor();
    await expect
      .poll(() => previewOf(page).allInnerTexts())
      .toEqual(["A cake for Ann in red, [GONE]", "A cake for Ann in blue, [GONE]"]);
    await page.getByRole("textbox", { name: "GONE", exact: true }).fill("gone");
    await promptOf(page).fill("A cake for [FIRSTNAME] in {red|blue}");
    await page.getByText("GONE is filled, and nothing uses it.").waitFor();
    await page.getByRole("button", { name: "Forget what is not used" }).click();

    await page.getByText("Saved values", { exact: true }).click();
    await page.getByLabel("Save these values as").fill("Market");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("button", { name: "Rename Market" }).click();
    await page.getByLabel("New name").fill("Spring market");
    await page.getByRole("list", { name: "Saved values" }).getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("textbox", { name: "FIRSTNAME", exact: true }).fill("");
    await page.getByRole("button", { name: "Fill in Spring market" }).click();
    await expect.poll(() => page.getByRole("textbox", { name: "FIRSTNAME", exact: true }).inputValue()).toBe("Ann");
    await page.getByRole("textbox", { name: "FIRSTNAME", exact: true }).fill("Bea");
    await page.getByLabel("Save these values as").fill("Spring market");
    await page.getByRole("button", { name: "Replace" }).click();
    const sets = operatorOf(stack).from("token_sets").select("name, tokens").eq("name", "Spring market");
    await expect.poll(() => ok(sets)).toEqual([{ name: "Spring market", tokens: { FIRSTNAME: "Bea" } }]);
    await page.getByRole("button", { name: "Remove Spring market" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "Fill in Spring market" }).waitFor();
  });

  test("can be dragged into the prompt, and a text that is too rich says so", async ({ visit, stack }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await page.goto("/generate");
    await promptOf(page).fill("[WHO] ");
    await page.getByRole("button", { name: "Values and variations" }).click();
    await page.getByRole("button", { name: "Put [WHO] into the prompt" }).dragTo(promptOf(page));
    await expect.poll(async () => (await promptOf(page).inputValue()).match(/\[WHO\]/g)?.length).toBe(2);
    await promptOf(page).fill("{a|b}".repeat(7));
    await page
      .getByText("It comes to 128 variations; 100 are the most of one prompt. Take some of them out.")
      .waitFor();
  });
});

test("words over a picture that cannot be set are refused at their field, which gets the focus", async ({
  visit,
  stack,
}) => {
  const { page, trouble } = await visit(await addPerson(stack, "member"));
  trouble.expect(/quote_batch|status of 400/);
  await page.goto("/generate?template=meme");
  await page.getByText("The form begins with Meme").waitFor();
  await page.getByLabel("Line above").fill("CAKE 🎂");
  await page.getByLabel("Line below").fill("IS A LIE");
  await page.getByRole("button", { name: /^Generate/ }).click();
  const field = page.getByLabel("Line above");
  await field.and(page.locator(":focus")).waitFor();
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  const note = page.locator(`[id="${await field.getAttribute("aria-describedby")}"]`);
  expect(await note.textContent()).toMatch(/^A text over the picture has letters that we cannot set: 🎂\. Leave/);
  expect(await page.getByText("letters that we cannot set").count()).toBe(1);
  await field.fill("CAKE");
  await note.waitFor({ state: "detached" });
  await page.getByRole("button", { name: /^Generate 4 pictures · / }).waitFor();
});

describe("reference pictures", () => {
  test("are uploaded or picked, refused with the reason by models that cannot look, and come again", async ({
    visit,
    stack,
    ovens: _,
  }) => {
    const person = await addPerson(stack, "member");
    const [loaf] = await addPictures(stack, person, ["Sourdough loaf"]);
    const { page } = await visit(person);
    await page.goto("/generate");
    await page.getByRole("button", { name: "Add reference pictures" }).click();
    const dialog = page.getByRole("dialog", { name: "Choose pictures" });
    await dialog.getByLabel("Pictures of the library").getByRole("button").first().click();
    await dialog.getByLabel("Upload pictures").setInputFiles([
      { name: "face.png", mimeType: "image/png", buffer: await png("#cc8844") },
      { name: "notes.png", mimeType: "image/png", buffer: Buffer.from("Buy flour.") },
    ]);
    await dialog.getByText("notes.png: This is not a JPEG, PNG or WebP picture, whatever its name says.").waitFor();
    await dialog.getByRole("button", { name: "Use 2 pictures" }).click();
    await dialog.waitFor({ state: "detached" });
    const chosen = page.getByRole("list", { name: "The new pictures are made after these" });
    await expect.poll(() => chosen.getByRole("listitem").count()).toBe(2);

    await promptOf(page).fill("A loaf like these");
    await page.getByLabel("Count", { exact: true }).fill("1");
    await chooseModels(page, ["Hearth Two"]);
    await page.getByText("Hearth Two cannot be used. It cannot look at reference pictures.").waitFor();
    await page
      .getByText(/^Hearth Two cannot look at so many pictures, or at any. Leave them out, or choose .*Sketch/)
      .waitFor();
    expect(await page.getByRole("button", { name: /^Generate/ }).isDisabled()).toBe(true);
    await chooseModels(page, ["Sketch (offline drawing)"]);
    await page.getByRole("button", { name: "Generate 1 picture · $0.00" }).click();
    await page.getByRole("region", { name: "Pictures" }).getByRole("link", { name: "Open in Library" }).waitFor();
    const { request } = await lastRequest(stack);
    const face = await ok(operatorOf(stack).from("images").select("id").eq("source_name", "face.png").single());
    expect(request.reference_image_ids).toEqual([loaf, face.id]);

    await page.getByRole("button", { name: "Start fresh" }).click();
    await chosen.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Again with changes" }).last().click();
    await expect.poll(() => chosen.getByRole("listitem").count()).toBe(2);
    await chosen
      .getByRole("button", { name: /^Leave out/ })
      .first()
      .click();
    await expect.poll(() => chosen.getByRole("listitem").count()).toBe(1);
  });
});

describe("what somebody describes", () => {
  test("is read, shown, corrected and taken, and nothing runs before", async ({ visit, stack }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await page.goto("/generate");
    await page.getByRole("button", { name: "Describe what you want" }).click();
    const box = page.getByRole("region", { name: "Describe what you want" });
    await box.getByRole("textbox").fill("a watercolor fox for a mug");
    await box.getByRole("textbox").press("Enter");
    await box.getByText(/^Read offline, by looking up words/).waitFor();
    expect(await box.getByLabel("Shows").inputValue()).toMatch(/fox/);
    expect(await box.getByRole("combobox", { name: "For" }).inputValue()).toBe("mug");
    expect(await box.getByRole("combobox", { name: "Style" }).inputValue()).toBe("watercolor");
    await box.getByRole("combobox", { name: "Style" }).selectOption({ label: "Line art" });
    await box.getByLabel("Shows").fill("A red fox");
    expect(await promptOf(page).inputValue()).toBe("");
    await box.getByRole("button", { name: "Fill the form with this" }).click();
    await expect.poll(() => promptOf(page).inputValue()).toBe("A red fox");
    // The box is gone, and with it the button that had the focus.
    await expect.poll(() => promptOf(page).evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.getByRole("radio", { name: "Line art" }).isChecked()).toBe(true);
    await outcomeOf(page)
      .getByText(/A red fox/)
      .waitFor();
    expect(await ok(operatorOf(stack).from("batches").select("id").contains("prompts", ["A red fox"]))).toEqual([]);
  });

  test("can be written without a network, and waits for one", async ({ visit, stack }) => {
    const { page, trouble } = await visit(await addPerson(stack, "member"));
    trouble.expect(/./);
    await page.goto("/generate");
    const opener = page.getByRole("button", { name: "Describe what you want" });
    await opener.click();
    const box = page.getByRole("region", { name: "Describe what you want" });
    await box.getByRole("textbox").press("Escape");
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await box.getByRole("textbox").fill("a fox");
    await page.context().setOffline(true);
    await box.getByText("You are offline. It is read as soon as you are online again.").waitFor();
    expect(await box.getByRole("button", { name: "Read it" }).isDisabled()).toBe(true);
    await page.context().setOffline(false);
    await box.getByRole("button", { name: "Read it" }).click();
    await box.getByLabel("Shows").waitFor();
  });
});

test("a batch of rows stands in the list by its name and its rows, and leads to its own screen", async ({
  visit,
  stack,
}) => {
  const person = await addPerson(stack, "member");
  await addRecipe(stack, person, { ...badge, slug: "row-badge" });
  const client = await clientOf(stack, person);
  const rows = [{ tokens: { NAME: "Ann" } }, { tokens: { NAME: "Bea" } }];
  const made = await ok(
    client.rpc("create_batch", { prompts: [], template: "row-badge", tokens: {}, rows, name: "Two badges" } as never),
  );
  const { batch_id } = made as unknown as { batch_id: string };
  const { page } = await visit(person);
  await page.goto("/generate");
  const link = page.getByRole("link", { name: /^Two badges 2 rows · / });
  expect(await link.getAttribute("href")).toBe(`/batches/${batch_id}`);
  await page.goto(`/generate?batch=${batch_id}`);
  await page.waitForURL(`**/batches/${batch_id}`);
});
