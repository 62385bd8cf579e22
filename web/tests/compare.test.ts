import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { Facts } from "../../scripts/start/facts.ts";
import { expectNoAxeViolations } from "./support/axe.ts";
import { addOvens } from "./support/ovens.ts";
import { addPerson, clientOf, ok, operatorOf, type Person } from "./support/people.ts";
import { addPictures } from "./support/pictures.ts";
import { test as base } from "./support/test.ts";

const test = base.extend("ovens", { scope: "file" }, ({ stack }) => addOvens(stack));

/** A batch of these prompts by both ovens, as a person has it made, once nothing of it is under way. */
async function bakeOff(stack: Facts, person: Person, prompts: readonly string[]): Promise<string> {
  const client = await clientOf(stack, person);
  const request = { prompts: [...prompts], model_ids: ["oven-1", "hearth-2"], size: "1024x1024", seed: 7 };
  const { batch_id } = (await ok(client.rpc("create_batch", request))) as { batch_id: string };
  const unsettled = operatorOf(stack)
    .from("images")
    .select("id")
    .eq("batch_id", batch_id)
    .in("status", ["pending", "processing", "tagging"]);
  await expect.poll(async () => (await ok(unsettled)).length).toBe(0);
  return batch_id;
}

const pictures = (page: Page): Locator => page.getByRole("list", { name: "Pictures" }).getByRole("listitem");
const winner = (page: Page, name: string): Locator =>
  page.getByRole("button", { name: new RegExp(`^Winner, take back \\d: ${name}`) });

/** What the counted wins say of a model. */
async function winsOf(page: Page, name: string): Promise<string[]> {
  const row = page.getByRole("table", { name: "Models" }).getByRole("row", { name });
  return await row.getByRole("cell").allTextContents();
}

describe("models side by side", () => {
  test("a batch is gone through by keyboard, and its wins are counted once", async ({ visit, stack, ovens: _ }) => {
    const member = await addPerson(stack, "member");
    const batch = await bakeOff(stack, member, ["Rye loaf", "Plum cake", "Oat bars"]);
    const { page } = await visit(member);
    await page.goto(`/generate?batch=${batch}`);
    await page.getByRole("region", { name: "Pictures" }).getByRole("link", { name: "Compare" }).click();
    await page.getByRole("heading", { name: "Rye loaf" }).waitFor();
    await expect.poll(() => pictures(page).count()).toBe(2);
    const first = pictures(page).first();
    await first.getByText("$0.02", { exact: true }).waitFor();
    await first.getByText("1024 × 1024").waitFor();
    await first.getByText(/^\d+ kB$/).waitFor();

    await page.keyboard.press("1");
    await winner(page, "Oven One").waitFor();
    await page.keyboard.press("2"); // another opinion
    await winner(page, "Hearth Two").waitFor();
    expect(await winner(page, "Oven One").count()).toBe(0);
    await page.getByText("1 of 3 decided").first().waitFor();

    // At once to the next one, while the first is still on its way.
    await page.keyboard.press("1");
    await page.keyboard.press("ArrowRight");
    await page.getByRole("heading", { name: "Plum cake" }).waitFor();
    await page.getByRole("button", { name: "Pick 2: Hearth Two" }).click();
    await winner(page, "Hearth Two").waitFor();
    await page.getByText("2 of 3 decided").first().waitFor();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight"); // there is none after the last
    await page.getByRole("heading", { name: "Oat bars" }).waitFor();
    expect(new URL(page.url()).searchParams.get("at")).toBe("3");
    const won = operatorOf(stack).from("images").select("prompt").eq("batch_id", batch).not("won_at", "is", null);
    await expect.poll(async () => (await ok(won)).length).toBe(2);
    await page.reload();
    await page.getByRole("heading", { name: "Oat bars" }).waitFor();
    await page.getByText("2 of 3 decided").first().waitFor();

    await page.getByRole("link", { name: "All comparisons" }).click();
    await page.getByRole("table", { name: "Models" }).waitFor();
    expect(await winsOf(page, "Oven One")).toEqual(["1", "2", "50%", "$0.05"]);
    expect(await winsOf(page, "Hearth Two")).toEqual(["1", "2", "50%", "$0.02"]);
    await page.getByRole("link", { name: /^Rye loaf/ }).click();
    await winner(page, "Oven One").waitFor();
  });

  test("a win is taken back by its key, and by undo", async ({ visit, stack, ovens: _ }) => {
    const member = await addPerson(stack, "member");
    const { page } = await visit(member);
    await page.goto(`/compare?batch=${await bakeOff(stack, member, ["Fig tart"])}`);
    await pictures(page).first().waitFor();
    await page.keyboard.press("2");
    await winner(page, "Hearth Two").waitFor();
    await page.keyboard.press("2");
    await page.getByRole("button", { name: "Pick 2: Hearth Two" }).waitFor();
    await page.getByText("The win is taken back").waitFor();
    await page.keyboard.press("z");
    await winner(page, "Hearth Two").waitFor();
    await page.keyboard.press("1");
    const told = page.getByRole("listitem").filter({ hasText: "Oven One wins" });
    await told.getByRole("button", { name: "Undo" }).click();
    await winner(page, "Hearth Two").waitFor();
    await page.keyboard.press("9");
    await page.getByText("There is no picture 9 to pick").waitFor();
    expect(await page.getByRole("button", { name: /^Approve/ }).count()).toBe(0);
  });

  test("an admin brings the winner into the library, and takes it out again", async ({ visit, stack, ovens: _ }) => {
    const { page } = await visit(stack.admin);
    await page.goto(`/compare?batch=${await bakeOff(stack, stack.admin, ["Quince jelly"])}`);
    await pictures(page).first().waitFor();
    await page.keyboard.press("a");
    await page.getByText("Pick a winner first").waitFor();
    await page.keyboard.press("1");
    await page.getByRole("button", { name: "Approve Oven One" }).waitFor();
    await page.keyboard.press("a");
    await page.getByText("Oven One is in the library now").waitFor();
    await pictures(page).first().getByText("Approved", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "Approve Oven One" }).waitFor();
  });

  test("a picture that could not be made says why, and nothing is chosen without another one", async ({
    visit,
    stack,
    ovens: _,
  }) => {
    const member = await addPerson(stack, "member");
    const { page } = await visit(member);
    await page.goto(`/compare?batch=${await bakeOff(stack, member, ["Pear tart [fault:refused]"])}`);
    await expect.poll(() => pictures(page).getByText("The provider refused this prompt.").count()).toBe(2);
    await page.keyboard.press("1");
    await page.getByText("There is no picture 1 to pick").waitFor();
    expect(await page.getByRole("button", { name: /^Pick \d/ }).count()).toBe(0);
  });

  test("nobody else's pictures are shown", async ({ visit, stack, ovens: _ }) => {
    const batch = await bakeOff(stack, await addPerson(stack, "member"), ["Secret strudel"]);
    const { page } = await visit(await addPerson(stack, "member"));
    await page.goto(`/compare?batch=${batch}`);
    await page.getByRole("heading", { name: "There is nothing to compare" }).waitFor();
  });
});

describe("two pictures over each other", () => {
  test("a divider is moved by keys and by hand, and a press flips them", async ({ visit, stack, ovens: _ }) => {
    const member = await addPerson(stack, "member");
    const { page } = await visit(member);
    await page.goto(`/compare?batch=${await bakeOff(stack, member, ["Sourdough loaf"])}`);
    await pictures(page).first().waitFor();
    await page.keyboard.press("s");
    const divider = page.getByRole("slider", { name: "Divider" });
    await expect.poll(() => divider.inputValue()).toBe("50");
    await divider.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await divider.inputValue()).toBe("52");
    expect(new URL(page.url()).searchParams.get("view")).toBe("slider");
    const frame = (await page.getByRole("img", { name: "Sourdough loaf" }).first().boundingBox())!;
    await page.mouse.move(frame.x + frame.width * 0.52, frame.y + frame.height / 2);
    await page.mouse.down();
    await page.mouse.move(frame.x + frame.width * 0.25, frame.y + frame.height / 2);
    await page.mouse.up();
    expect(Number(await divider.inputValue())).toBeGreaterThan(23);
    expect(Number(await divider.inputValue())).toBeLessThan(27);
    await expectNoAxeViolations(page);

    await divider.blur();
    await page.keyboard.press("f");
    await page.getByRole("button", { name: "Switch to Hearth Two" }).click();
    await page.getByRole("status").filter({ hasText: "Shown: Hearth Two" }).waitFor();
    await page.keyboard.press("x");
    await page.getByRole("status").filter({ hasText: "Shown: Oven One" }).waitFor();
    // On a button the space bar presses it; anywhere else it shows the other while it is held.
    await page.getByRole("button", { name: "Pick 1: Oven One" }).press("Space");
    await winner(page, "Oven One").waitFor();
    await page.getByRole("status").filter({ hasText: "Shown: Oven One" }).waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.down("Space");
    await page.getByRole("status").filter({ hasText: "Shown: Hearth Two" }).waitFor();
    await page.keyboard.up("Space");
    await page.keyboard.press("2");
    await winner(page, "Hearth Two").waitFor();
    await expectNoAxeViolations(page);
  });

  test("all pictures are looked at from as near, in the same place", async ({ visit, stack, ovens: _ }) => {
    const member = await addPerson(stack, "member");
    const { page } = await visit(member);
    await page.goto(`/compare?batch=${await bakeOff(stack, member, ["Barley bread"])}`);
    await pictures(page).first().waitFor();
    const transforms = () =>
      page
        .getByRole("img", { name: "Barley bread" })
        .evaluateAll((images) => images.map((image) => image.closest<HTMLElement>("[style*=scale]")?.style.transform));
    await page.keyboard.press("+");
    await page.keyboard.press("Shift+ArrowLeft");
    await page.getByText("150%").waitFor();
    const [one, other] = await transforms();
    expect(one).toBe("translate(-15%, -25%) scale(1.5)");
    expect(other).toBe(one);
    await page.getByRole("button", { name: "Whole picture" }).click();
    expect(new Set(await transforms())).toEqual(new Set(["translate(0%, 0%) scale(1)"]));
  });
});

describe("pictures of the library", () => {
  test("a selection is compared, and the winner is one of them", async ({ visit, stack, ovens: _ }) => {
    const member = await addPerson(stack, "member");
    await addPictures(stack, member, ["Walnut bread", "Cherry jam", "Honey cake"]);
    const { page } = await visit(member);
    await page.goto("/library");
    const cell = (name: string) => page.getByRole("gridcell", { name: new RegExp(`^${name}`) });
    await cell("Walnut bread").getByRole("checkbox").check();
    const bar = page.getByRole("region", { name: "What to do with the selected pictures" });
    await bar.getByText("1 selected").waitFor();
    expect(await bar.getByRole("link", { name: "Compare" }).count()).toBe(0);
    await cell("Honey cake").getByRole("checkbox").check();
    await bar.getByRole("link", { name: "Compare" }).click();
    await page.getByRole("heading", { name: "2 pictures of the library" }).waitFor();
    await pictures(page).getByText("Honey cake").first().waitFor();
    await page.keyboard.press("2");
    await page.getByRole("button", { name: /^Winner, take back 2/ }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: /^Winner, take back 2/ }).waitFor();
  });
});

describe("a new comparison", () => {
  test("of a prompt by two models in two styles is priced as a whole, and shown as it is made", async ({
    visit,
    stack,
    ovens: _,
  }) => {
    const member = await addPerson(stack, "member");
    const { page } = await visit(member);
    await page.goto("/compare");
    await page.getByRole("heading", { name: "Nothing has been decided yet" }).waitFor();
    await page.getByRole("link", { name: "New comparison" }).click();
    await page.getByRole("button", { name: "Make the pictures" }).click();
    await page.getByText("Say what the pictures should show.").waitFor();
    await page.getByRole("textbox", { name: "Prompt" }).fill("A gingerbread house");
    const models = page.getByRole("group", { name: /^Models/ });
    for (const name of ["Oven One", "Hearth Two"]) await models.getByRole("checkbox", { name }).setChecked(true);
    await models.getByRole("checkbox", { name: "Sketch (offline drawing)" }).setChecked(false);
    await page.getByRole("checkbox", { name: "Anime" }).check();
    const make = page.getByRole("button", { name: "Make 4 pictures · $0.06 to $0.11" });
    await make.waitFor();
    await page.reload(); // what was written is still there
    await make.waitFor();
    await expectNoAxeViolations(page);
    await make.click();
    await page.getByRole("heading", { name: "A gingerbread house" }).waitFor();
    await expect.poll(() => pictures(page).count()).toBe(4);
    await page.getByRole("button", { name: "Pick 4: Hearth Two, Anime" }).waitFor();
    const batches = new URL(page.url()).searchParams.getAll("batch");
    const rows = await ok(operatorOf(stack).from("batches").select("name, request").in("id", batches));
    expect(rows.map(({ name }) => name)).toEqual(["A gingerbread house", "A gingerbread house"]);
    expect(new Set(rows.map(({ request }) => (request as { seed: number }).seed)).size).toBe(1);

    await page.keyboard.press("4");
    await page.getByRole("button", { name: /^Winner, take back 4/ }).waitFor();
    await page.getByRole("link", { name: "All comparisons" }).click();
    const recipes = page.getByRole("table", { name: "Recipes and styles" });
    await recipes.getByRole("row", { name: /^Anime 1 2 50%/ }).waitFor();
    await recipes.getByRole("row", { name: /^Without a recipe 0 2 0%/ }).waitFor();
  });

  test("that is half started is told, and completed without beginning anything twice", async ({
    visit,
    stack,
    ovens: _,
  }) => {
    const member = await addPerson(stack, "member");
    const { page, trouble } = await visit(member);
    trouble.expect(/create_batch|ERR_CONNECTION_RESET/);
    await page.goto("/compare?open=new");
    await page.getByRole("textbox", { name: "Prompt" }).fill("A tower of macarons");
    await page.getByRole("checkbox", { name: "Anime" }).check();
    const make = page.getByRole("button", { name: /^Make 4 pictures/ });
    await make.waitFor();
    // The answer to the second part is lost on its way back.
    let begun = 0;
    await page.route("**/rpc/create_batch", async (route) => {
      begun += 1;
      if (begun !== 2) return await route.continue();
      await route.fetch();
      await route.abort("connectionreset");
    });
    await make.click();
    await page.getByRole("heading", { name: "This comparison is not complete yet" }).waitFor();
    await page.getByText("1 of 2 parts are started").waitFor();
    await page.reload();
    await page.getByText("1 of 2 parts are started").waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: /^Start the rest · up to/ }).click();
    await page.getByRole("heading", { name: "A tower of macarons" }).waitFor();
    await expect.poll(() => pictures(page).count()).toBe(4);
    const client = await clientOf(stack, member);
    expect(await ok(client.from("batches").select("id"))).toHaveLength(2);
  });
});
