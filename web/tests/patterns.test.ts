import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { expectNoAxeViolations } from "./support/axe.ts";
import { png } from "./support/files.ts";
import { addPerson } from "./support/people.ts";
import { publishPictures } from "./support/published.ts";
import { test } from "./support/test.ts";
import { answersOf } from "./support/trouble.ts";

const receipt = { vendor: "Corner Bakery", date: "2026-05-12", total: 12.5, items: [{ name: "Rye", price: 4.2 }] };

const json = (page: Page) => page.getByLabel("As JSON");
const part = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Parts of the pattern" }).getByRole("link", { name });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });

/** What has the focus, if something else covers it. */
function nameIfCovered(): string | null {
  const focused = document.activeElement!;
  const { left, top, width, height } = focused.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, top + height / 2);
  return focused.contains(seen) ? null : (focused.getAttribute("aria-label") ?? focused.outerHTML);
}

async function createPattern(page: Page, name: string, example: object): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Patterns" }).click();
  await button(page, "New pattern").click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel(/^An example of the result/).fill(JSON.stringify(example));
  await button(page, "Create").click();
  await heading(page, name).waitFor();
  await json(page).waitFor();
}

const schemaOf = async (page: Page) => JSON.parse(await json(page).inputValue());

async function publish(page: Page, version: number): Promise<void> {
  await button(page, "Publish").click();
  await page.getByText(`Live: version ${version}`, { exact: true }).waitFor();
}

describe("the pattern studio", () => {
  test("shows whoever has none of their own how to make the first", async ({ visit, stack }) => {
    const { page, trouble } = await visit(await addPerson(stack, "member"));
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Patterns" }).click();
    await page.getByText("You have no pattern of your own yet").waitFor();
    await expectNoAxeViolations(page);
    await button(page, "Make the first one").click();
    await page.getByLabel("Name", { exact: true }).fill("Lids");
    await button(page, "Create").click();
    await heading(page, "Lids").waitFor();
    await page.getByRole("link", { name: "All patterns" }).click();
    await page.getByRole("link", { name: /Lids/ }).waitFor();
    trouble.expect(answersOf(400));
    await page.goto(`/patterns/${"lids-".repeat(20)}`);
    await heading(page, "There is no such pattern").waitFor();
    await page.getByRole("link", { name: "All patterns" }).click();
    await page.getByRole("link", { name: /Lids/ }).waitFor();
    expect(await page.getByText("You have no pattern of your own yet").count()).toBe(0);
  });

  test("says without a network that a part is not loaded, and shows it as soon as there is one", async ({
    visit,
    stack,
  }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await createPattern(page, "Corks", { note: "Oak" });
    await page.context().setOffline(true);
    await part(page, "Use").click();
    await page.getByText("This part is not loaded yet").waitFor();
    expect(await part(page, "Use").getAttribute("aria-current")).toBe("page");
    await part(page, "Edit").click();
    await json(page).waitFor();
    await part(page, "Use").click();
    await page.getByText("This part is not loaded yet").waitFor();
    await page.context().setOffline(false);
    await page.getByRole("heading", { name: "Send pictures" }).waitFor();
  });

  test("makes a schema of an example, which the form and the JSON beside it change as one", async ({
    visit,
    stack,
  }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await createPattern(page, "Receipts", receipt);
    expect(new URL(page.url()).pathname).toBe("/patterns/receipts");
    expect((await schemaOf(page)).properties).toMatchObject({
      vendor: { type: "string" },
      date: { type: "string", format: "date" },
      items: { type: "array", items: { properties: { price: { type: "number" } } } },
    });

    await page.getByLabel("Name of field 1", { exact: true }).fill("shop");
    await page.getByLabel("May be missing: total").check();
    await page.getByLabel("What date is", { exact: true }).selectOption("Text");
    await button(page, "Move shop down").click();
    const schema = await schemaOf(page);
    expect(schema.required).toEqual(["date", "shop", "total", "items"]);
    expect(schema.properties).toMatchObject({ date: { type: "string" }, total: { type: ["number", "null"] } });

    schema.properties.paid = { type: "boolean" };
    schema.required.push("paid");
    await json(page).fill(JSON.stringify(schema));
    await expect.poll(() => page.getByLabel("Name of field 5", { exact: true }).inputValue()).toBe("paid");
    await page.getByLabel("Description of paid").fill("Whether it was paid by card");
    expect((await schemaOf(page)).properties.paid.description).toBe("Whether it was paid by card");

    await expectNoAxeViolations(page);
    await button(page, "Save draft").click();
    await page.getByText("The draft is saved and not published").waitFor();
    await page.reload();
    await json(page).waitFor();
    expect((await schemaOf(page)).required).toEqual(["date", "shop", "total", "items", "paid"]);
  });

  test("is worked by keys: the focus stays with a field that moves, and every change is undone", async ({
    visit,
    stack,
  }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await createPattern(page, "Tins", { shop: "Rye", price: 2, tags: ["a"] });
    const names = async () => Object.keys((await schemaOf(page)).properties);
    const isFocused = (name: string) => button(page, name).evaluate((element) => element === document.activeElement);

    await page.setViewportSize({ width: 1280, height: 600 });
    await page.getByLabel("Instructions").focus();
    for (const _ of Array.from({ length: 20 })) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(nameIfCovered)).toBeNull();
    }

    await button(page, "Move shop down").press("Enter");
    await expect.poll(() => isFocused("Move shop down")).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => isFocused("Move shop up")).toBe(true);
    expect(await names()).toEqual(["price", "tags", "shop"]);
    expect(await page.getByText("There is another field of this name").count()).toBe(0);

    await button(page, "Remove tags").press("Enter");
    await expect.poll(() => isFocused("Remove shop")).toBe(true);
    await page.keyboard.press("Control+z");
    expect(await names()).toEqual(["price", "tags", "shop"]);
    await button(page, "Add a field").press("Enter");
    await page.keyboard.type("size");
    await page.getByLabel("What size is", { exact: true }).focus();
    await page.getByLabel("What size is", { exact: true }).selectOption("One of some values");
    await page.getByLabel("Values of size, one in each line").fill("small\n\nlarge\n");
    await page.getByLabel("At least: price").fill("0.5");
    await page.getByLabel("Items, at most: tags").fill("3");
    expect((await schemaOf(page)).properties).toMatchObject({
      price: { minimum: 0.5 },
      tags: { maxItems: 3 },
      size: { enum: ["small", "large"] },
    });
    for (const _ of Array.from({ length: 6 })) await button(page, "Undo the last change").click();
    expect(await names()).toEqual(["price", "tags", "shop"]);
  });

  test("does not take back what was saved elsewhere meanwhile, and asks where both wrote", async ({ visit, stack }) => {
    const person = await addPerson(stack, "member");
    const { page } = await visit(person);
    await createPattern(page, "Crates", { text: "Open" });
    await page.getByLabel("Instructions").fill("Mine.");
    const other = await page.context().newPage();
    await other.goto("/patterns/crates");
    await other.getByLabel("Instructions").fill("Theirs.");
    await other.getByLabel("Results as").selectOption("YAML");
    await button(other, "Save draft").click();
    await other.getByText("The draft is saved and not published").waitFor();
    await other.close();

    await button(page, "Save draft").click();
    await page.getByText("Saved elsewhere while you were writing: instructions.", { exact: false }).waitFor();
    await expectNoAxeViolations(page);
    expect(await page.getByLabel("Results as").inputValue()).toBe("yaml");
    expect(await button(page, "Publish").isDisabled()).toBe(true);
    await button(page, "Keep mine").click();
    await publish(page, 1);
    await page.reload();
    await json(page).waitFor();
    expect(await page.getByLabel("Instructions").inputValue()).toBe("Mine.");
    expect(await page.getByLabel("Results as").inputValue()).toBe("yaml");
  });

  test("refuses what no model takes, at its place, before it is saved", async ({ visit, stack }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await createPattern(page, "Labels", { title: "Rye", weight: { grams: 500 } });
    const schema = await schemaOf(page);
    schema.properties.weight.properties.grams = { type: "weight" };
    schema.properties.title.pattern = "^R";
    await json(page).fill(JSON.stringify(schema));
    const faults = page.getByRole("list", { name: "What is wrong with the schema" });
    await faults.getByText("properties.weight.properties.grams.type: There is no such type").waitFor();
    await faults.getByText("properties.title.pattern: Not a keyword of patterns: Say in the description").waitFor();
    const field = page.getByRole("listitem").filter({ has: page.getByLabel("Name of field 2.1", { exact: true }) });
    await field.last().getByRole("alert").getByText("There is no such type").waitFor();
    expect(await button(page, "Save draft").isDisabled()).toBe(true);
    expect(await button(page, "Publish").isDisabled()).toBe(true);

    await json(page).fill("{");
    await page.getByText("This is not an object written as JSON yet").waitFor();
    await button(page, "Discard changes").click();
    await page.getByText("The draft is saved and not published").waitFor();
  });

  test("publishes versions, tells what differs, and rolls back", async ({ visit, stack }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await createPattern(page, "Signs", { text: "Open" });
    await publish(page, 1);
    await page.getByLabel("Instructions").fill("Read the sign over the door.");
    await page.getByLabel("Results as").selectOption("CSV");
    await publish(page, 2);

    await part(page, "Versions").click();
    const differences = page.getByRole("table", { name: "What differs" });
    await differences.getByRole("row", { name: /^format json csv$/ }).waitFor();
    await differences.getByRole("row", { name: /^instructions Read the sign over the door\.$/ }).waitFor();
    await expectNoAxeViolations(page);
    await button(page, "Roll back to version 1").click();
    await page.getByText("Live: version 1", { exact: true }).waitFor();
    await button(page, "Make live: version 2").waitFor();
    await page.getByLabel("From").selectOption("Version 2");
    await page.getByText("They are the same.").waitFor();
    await page.reload();
    await page.getByText("They are the same.").waitFor();
  });

  test("tries two versions on files side by side, and marks what differs", async ({ visit, stack }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await createPattern(page, "Shelves", { width: 1, note: "Bread" });
    await publish(page, 1);
    await page.getByLabel("What width is", { exact: true }).selectOption("Yes or no");
    await button(page, "Save draft").click();
    await page.getByText("Draft: version 2", { exact: true }).waitFor();

    await part(page, "Test").click();
    await page.getByLabel("Files of this device").setInputFiles([
      { name: "rye.png", mimeType: "image/png", buffer: await png("#aa7733") },
      { name: "oat.png", mimeType: "image/png", buffer: await png("#eeddbb") },
    ]);
    await page.getByText("2 of 10 chosen").waitFor();
    await page.getByLabel("Beside it").selectOption("Version 1 · Live");
    await button(page, "Run the test").click();
    const results = page.getByRole("table", { name: "Results" });
    await results.getByRole("rowheader", { name: "rye.png" }).waitFor();
    await results.getByText("(differs)").first().waitFor({ state: "attached" });
    await page.getByText(/nobody looked at the pictures/).waitFor();
    await expectNoAxeViolations(page);
    await page.reload();
    await results.getByRole("rowheader", { name: "oat.png" }).waitFor();
    expect(await results.getByRole("row").count()).toBe(5);

    // What was tried, and on what, is there again after a look at the pattern.
    await part(page, "Edit").click();
    await json(page).waitFor();
    await part(page, "Test").click();
    await results.getByRole("rowheader", { name: "oat.png" }).waitFor();

    await part(page, "Use").click();
    await page.getByText(`${stack.url}/functions/v1/ingest/shelves`).first().waitFor();
    await page.getByRole("tab", { name: "Python" }).click();
    await page.getByRole("tabpanel").getByText("urllib.request").first().waitFor();
    await expectNoAxeViolations(page);
  });

  test("takes ten pictures at most, leaves out what is none, and keeps them while the pattern is changed", async ({
    visit,
    stack,
  }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await createPattern(page, "Jars", { note: "Jam" });
    await part(page, "Test").click();
    const buffer = await png("#663399");
    const twelve = Array.from({ length: 12 }, (_, at) => ({ name: `${at}.png`, mimeType: "image/png", buffer }));
    const torn = { name: "torn.jpg", mimeType: "image/jpeg", buffer: Buffer.from("Buy flour.") };
    await page.getByLabel("Files of this device").setInputFiles([torn, ...twelve]);
    await page.getByText("10 of 10 chosen").waitFor();
    await page.getByText("torn.jpg cannot be read as a picture").waitFor();
    await page.getByText("No more than 10 are taken: the others are left out").waitFor();
    await button(page, "Leave out 3.png").click();
    await page.getByText("9 of 10 chosen").waitFor();

    await part(page, "Edit").click();
    await page.getByLabel("Instructions").fill("Read the label.");
    await part(page, "Test").click();
    await page.getByText("You changed the pattern and did not save it", { exact: false }).waitFor();
    await page.getByText("9 of 10 chosen").waitFor();
    await expectNoAxeViolations(page);
    await button(page, "Run the test").click();
    await page.getByRole("table", { name: "Results" }).getByRole("rowheader", { name: "0.png" }).first().waitFor();
    await part(page, "Edit").click();
    await part(page, "Test").click();
    await page.getByRole("table", { name: "Results" }).getByRole("rowheader", { name: "0.png" }).first().waitFor();
  });

  test("tries the library's own pattern on its pictures", async ({ visit, stack }) => {
    await publishPictures(stack, stack.admin, ["rustic sourdough bread"]);
    const { page } = await visit(stack.admin);
    await page.goto("/patterns/library-tags?tab=test");
    await button(page, "Pictures of the library").click();
    const pictures = page.getByRole("dialog").getByRole("list", { name: "Pictures of the library" });
    await pictures.getByRole("button").first().click();
    await page.getByRole("dialog").getByText("1 of 10 chosen").waitFor();
    await button(page, "Done").click();
    await button(page, "Run the test").click();
    const results = page.getByRole("table", { name: "Results" });
    await results.getByRole("columnheader", { name: "description" }).waitFor();
    expect(await results.getByRole("row").count()).toBe(2);
    await expect.poll(() => new URL(page.url()).searchParams.getAll("run").length).toBe(1);
  });

  test("tells an admin what the library needs of its own pattern, before that is missing", async ({ visit, stack }) => {
    const { page, trouble } = await visit(stack.admin);
    trouble.expect(answersOf(400, 422));
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Patterns" }).click();
    await page
      .getByRole("list", { name: "Patterns" })
      .getByRole("link", { name: /library-tags/ })
      .click();
    await button(page, "Remove alt").click();
    await button(page, "Publish").click();
    await page
      .getByRole("alert", { name: "Why it was not saved" })
      .getByText("The library needs alt, any text")
      .waitFor();
    await page.getByText("There are changes that are not saved").waitFor();
    await page.getByRole("link", { name: "All patterns" }).click();
    await page
      .getByRole("list", { name: "Patterns" })
      .getByRole("link", { name: /library-tags/ })
      .click();
    await page.getByText("There are changes that are not saved").waitFor();
    await button(page, "Discard changes").click();
    await button(page, "Remove alt").waitFor();
  });

  test("has the library's own pattern for all to see, and to copy; what is put away comes back", async ({
    visit,
    stack,
  }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Patterns" }).click();
    await page
      .getByRole("list", { name: "Patterns" })
      .getByRole("link", { name: /library-tags/ })
      .click();
    await page.getByText("You can look at this pattern and not change it.", { exact: false }).waitFor();
    await button(page, "Duplicate").click();
    await page.getByText(/is your own copy$/).waitFor();
    await button(page, "Archive").click();
    await page.getByText("Archived", { exact: true }).waitFor();
    await button(page, "Undo").click();
    await button(page, "Archive").waitFor();
    await expectNoAxeViolations(page);
  });
});
