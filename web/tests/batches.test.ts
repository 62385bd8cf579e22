import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { Facts } from "../../scripts/start/facts.ts";
import { expectNoAxeViolations } from "./support/axe.ts";
import { chooseModels } from "./support/choose-models.ts";
import { addOvens } from "./support/ovens.ts";
import { addPerson, clientOf, ok, operatorOf } from "./support/people.ts";
import { addPictures } from "./support/pictures.ts";
import { test as base } from "./support/test.ts";

const test = base
  .extend("member", { scope: "file" }, async ({ stack }) => await addPerson(stack, "member"))
  .extend("ovens", { scope: "file" }, ({ stack }) => addOvens(stack));

const recipe = "action-figure-mini-display";

const csvFile = (text: string | Buffer, name = "team.csv") => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});

const team = [
  "Name;Job title;File name;Folder;Shoe size",
  "Ann;Baker;ann;team/ovens;38",
  'Bea;"Miller; head of the mill";bea;team;40',
  ";Nobody;nobody;team;41",
].join("\r\n");
const three = "Name,File name\nAnn,ann\nBea,bea\nCleo,cleo";

/** Opens the form of a new batch for a recipe, as its page does, and gives it a table. */
async function bring(page: Page, file: ReturnType<typeof csvFile>): Promise<void> {
  await page.goto(`/batches/new?recipe=${recipe}`);
  await page.getByLabel("Choose a CSV").setInputFiles(file);
}

const startButton = (page: Page, pictures: number) =>
  page.getByRole("button", { name: new RegExp(`^Make ${pictures} pictures? · \\$`) });

const textOf = async (download: Download) => await readFile(await download.path(), "utf8");

async function downloadOf(page: Page, button: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return download;
}

/** So that nothing is made for as long as a test looks. */
const pause = (stack: Facts, paused_at: string | null) =>
  ok(operatorOf(stack).from("job_kinds").update({ paused_at }).eq("kind", "generate").select());

describe("a batch of rows", () => {
  test("is begun from a file as it is, watched to its end, and taken along", async ({ visit, member }) => {
    const { page } = await visit(member);
    await bring(page, csvFile(team));
    await page.getByText("2 of 3 rows are good").waitFor();
    await page.getByText("Missing values").click();
    await page.getByText("Row 4: Nothing fills Name").waitFor();
    await page.getByText("Guessed from its name: is it right?").waitFor();
    const jobTitle = page.getByLabel("Column Job title");
    expect(await jobTitle.locator("option:checked").textContent()).toBe("Title");
    await jobTitle.selectOption("Not used");
    await page.getByText("Guessed from its name: is it right?").waitFor({ state: "detached" });
    await jobTitle.selectOption({ label: "Title" });
    await page.getByText("Columns that are not used").click();
    await page.getByRole("list").getByText("Shoe size").waitFor();
    await page.getByRole("list", { name: "As they will be sent" }).getByText("Miller; head of the mill").waitFor();
    const wrong = await textOf(await downloadOf(page, "Download the rows with problems"));
    expect(wrong).toBe(
      "\ufeffName,Job title,File name,Folder,Shoe size,row,problem\r\n,Nobody,nobody,team,41,4,Nothing fills Name\r\n",
    );
    const start = startButton(page, 2);
    await start.waitFor();
    expect(await start.isDisabled()).toBe(true);
    await page.getByLabel("Leave out the 1 row").check();
    await start.dblclick();

    await page.getByRole("heading", { name: "team", level: 1 }).waitFor();
    await page.getByText("2 of 2 pictures made").waitFor();
    const rows = page.getByRole("list", { name: "Rows" });
    await rows.getByRole("button", { name: /^Row 2 Ann · Baker.*Done$/ }).click();
    const dialog = page.getByRole("dialog", { name: "Row 2" });
    await dialog.getByRole("link", { name: "Open the picture" }).waitFor();
    await dialog.getByText("Title", { exact: true }).waitFor();
    await page.reload();
    await dialog.getByText("team/ovens").waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await rows.getByRole("button", { name: /^Row 3 Bea/ }).click();
    await page.getByRole("dialog", { name: "Row 3" }).getByRole("button", { name: "Previous row" }).click();
    await dialog.waitFor();
    await page.goBack();
    await dialog.waitFor({ state: "detached" });
    await rows.getByRole("button", { name: /^Row 4 .*Left out$/ }).waitFor();
    await page.getByLabel("Show rows").selectOption("Left out");
    await rows.getByRole("button", { name: /^Row 2 / }).waitFor({ state: "detached" });

    const csv = await downloadOf(page, "Download the results as CSV");
    expect(csv.suggestedFilename()).toBe("team results.csv");
    const lines = (await textOf(csv)).trim().split("\r\n");
    expect(lines).toHaveLength(4);
    const [address] = /https?:[^,"]+/.exec(lines[1]!)!;
    expect((await fetch(address)).headers.get("content-type")).toMatch(/^image\//);
    expect(lines[3]).toContain("Nothing fills Name");
    const zip = await downloadOf(page, "Download the pictures as zip");
    const bytes = await readFile(await zip.path(), "latin1");
    expect(bytes).toMatch(/team\/ovens\/ann\.(png|jpg)/);
    expect(bytes).toContain("Row 4: Nothing fills Name");

    await page.getByRole("link", { name: "All batches" }).click();
    await page.getByRole("list", { name: "All batches" }).getByRole("link", { name: /team/ }).waitFor();
    await page.getByLabel("State").selectOption("Paused");
    await page.getByRole("heading", { name: "No batch matches" }).waitFor();
  });

  test("is paused, moved, goes on and is stopped, and a closed browser finds it as it is", async ({
    visit,
    stack,
    member,
  }) => {
    const { page } = await visit(member);
    await pause(stack, new Date().toISOString());
    await bring(page, csvFile(three, "sweets.csv"));
    await page.getByRole("radio", { name: "Watercolor" }).check();
    const size = await page.getByLabel("Size").getByRole("option").nth(1).getAttribute("value");
    await page.getByLabel("Size").selectOption(size);
    await startButton(page, 3).click();
    await page.getByText("0 of 3 pictures made").waitFor();
    await page.getByRole("button", { name: "Pause", exact: true }).click();
    await page.getByText(/^This batch is paused/).waitFor();
    const address = page.url();
    await page.close();
    const batches = (await clientOf(stack, member)).from("batches").select("request");
    const [batch] = await ok(batches.eq("id", address.split("/").at(-1) ?? ""));
    expect(batch?.request).toMatchObject({ style: "watercolor", size, template: recipe });

    const { page: later } = await visit(member);
    await later.goto("/batches?state=paused");
    await later.getByRole("link", { name: /sweets/ }).click();
    expect(later.url()).toBe(address);
    await later
      .getByRole("list", { name: "Rows" })
      .getByRole("button", { name: /Cleo.*Paused$/ })
      .waitFor();
    await later.getByLabel("Priority").selectOption("Like a picture that somebody waits for");
    await later.getByText("The priority was changed").waitFor();
    await later.getByRole("button", { name: "Resume" }).click();
    await later
      .getByRole("list", { name: "Rows" })
      .getByRole("button", { name: /Cleo.*Waiting$/ })
      .waitFor();
    // What says that it is paused goes, and what is below moves up.
    await later.getByText(/^This batch is paused/).waitFor({ state: "detached" });
    await later.getByRole("button", { name: "Pause", exact: true }).waitFor();
    await later.getByRole("button", { name: "Cancel the rest" }).click();
    await later.getByRole("dialog").getByRole("button", { name: "Cancel the rest" }).click();
    await later.getByText("This batch was stopped. What was made stays.").waitFor();
    await pause(stack, null);
  });

  test("takes for all rows what a picture takes, and what a row says itself goes before it", async ({
    visit,
    stack,
    member,
    ovens: _,
  }) => {
    const operator = operatorOf(stack);
    await ok(
      operator
        .from("models")
        .update({ features: ["seed", "references"] })
        .eq("id", "oven-1")
        .select(),
    );
    const [loaf, face] = await addPictures(stack, member, ["Sourdough loaf", "A baker"]);
    const { page } = await visit(member);
    await bring(page, csvFile(`Name,Accessories,Face\nAnn,,\nBea,a whisk,${face}`, "options.csv"));
    await page.getByText("Values for empty cells").click();
    await page.getByLabel("Accessories", { exact: true }).fill("a rolling pin");
    await page.getByLabel("Hex value", { exact: true }).fill("#AABBCC");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("button", { name: "Remove #aabbcc" }).waitFor();
    await page.getByRole("button", { name: "Add reference pictures" }).click();
    const dialog = page.getByRole("dialog", { name: "Choose pictures" });
    await dialog.getByRole("searchbox").fill("Sourdough");
    await expect.poll(() => dialog.getByLabel("Pictures of the library").getByRole("button").count()).toBe(1);
    await dialog.getByLabel("Pictures of the library").getByRole("button").first().click();
    await dialog.getByRole("button", { name: "Use this picture" }).click();
    await dialog.waitFor({ state: "detached" });
    await chooseModels(page, ["Hearth Two"]);
    await page
      .getByText(/^Hearth Two cannot look at so many pictures, or at any/)
      .first()
      .waitFor();
    expect(await page.getByRole("button", { name: "Start the batch" }).isDisabled()).toBe(true);
    await chooseModels(page, ["Sketch (offline drawing)"]);
    await page.getByRole("combobox", { name: "If it fails, try" }).selectOption({ label: "Oven One" });
    await page.getByLabel("Seed", { exact: true }).fill("1.5");
    await page.getByRole("alert").getByText("Use a whole number from 0 to 2147483647").waitFor();
    await page.getByLabel("Seed", { exact: true }).fill("7");
    await startButton(page, 2).waitFor();
    await expectNoAxeViolations(page);
    await startButton(page, 2).click();
    await page.getByText("2 of 2 pictures made").waitFor();

    const id = page.url().split("/").at(-1) ?? "";
    const { request } = await ok(operator.from("batches").select("request").eq("id", id).single());
    expect(request).toMatchObject({
      colors: ["#aabbcc"],
      seed: 7,
      fallback_model_ids: ["oven-1"],
      reference_image_ids: [loaf],
      tokens: { ACCESSORIES: "a rolling pin" },
    });
    const made = await ok(
      operator
        .from("images")
        .select("seed, full_prompt, image_references!image_references_image_id_fkey(reference_id, position)")
        .eq("batch_id", id)
        .order("batch_row"),
    );
    expect(made).toEqual([
      {
        seed: 7,
        full_prompt: expect.stringMatching(/Ann.*a rolling pin.*#aabbcc/),
        image_references: [{ reference_id: loaf, position: 0 }],
      },
      {
        seed: 8,
        full_prompt: expect.stringMatching(/Bea.*a whisk.*#aabbcc/),
        image_references: [
          { reference_id: loaf, position: 0 },
          { reference_id: face, position: 1 },
        ],
      },
    ]);
  });

  test("waits for a budget, says for which, and goes on when there is room", async ({ visit, stack, ovens: _ }) => {
    const { page } = await visit(stack.admin);
    await bring(page, csvFile(three, "dear.csv"));
    await chooseModels(page, ["Oven One", "Hearth Two"]);
    await startButton(page, 6).waitFor();
    await page.getByRole("region", { name: "Price" }).getByRole("cell", { name: "Hearth Two" }).waitFor();
    const admin = await clientOf(stack, stack.admin);
    await admin.rpc("set_budget", { period: "day", cap_usd: 0.001 });
    await startButton(page, 6).click();
    await page
      .getByText(/^It may cost .* more than the whole budget of a day/)
      .first()
      .waitFor();
    await page
      .getByRole("list", { name: "Rows" })
      .getByRole("button", { name: /Held by a budget$/ })
      .first()
      .waitFor();
    await page.getByRole("link", { name: "Look at the caps" }).waitFor();
    await admin.rpc("set_budget", { period: "day", cap_usd: 100 });
    await page.getByText("6 of 6 pictures made").waitFor();
    await page.getByText("Oven One, Hearth Two").waitFor();
    await page.getByRole("link", { name: "Compare the models" }).waitFor();
  });

  test("whose answer is lost on its way is found and started once", async ({ visit, member }) => {
    const { page, trouble } = await visit(member);
    trouble.expect(/create_batch|ERR_FAILED/);
    let sent = 0;
    await page.context().route("**/rpc/create_batch", async (route) => {
      sent += 1;
      await route.fetch();
      await route.abort();
    });
    await bring(page, csvFile("Name\nDora", "lost.csv"));
    await startButton(page, 1).click();
    await page.getByRole("heading", { name: "lost", level: 1 }).waitFor();
    expect(sent).toBe(1);
    await page.goto("/batches");
    await page.getByRole("link", { name: /lost/ }).waitFor();
    expect(await page.getByRole("link", { name: /lost/ }).count()).toBe(1);
  });

  test("is nobody else's business", async ({ visit, stack, member }) => {
    const [batch] = await ok((await clientOf(stack, member)).from("batches").select("id").limit(1));
    const { page, trouble } = await visit(await addPerson(stack, "member"));
    trouble.expect(/status of 400|answer: .*400/);
    await page.goto(`/batches/${batch!.id}`);
    await page.getByRole("heading", { name: "There is no such batch" }).waitFor();
    await page.goto("/batches/nonsense");
    await page.getByRole("heading", { name: "There is no such batch" }).waitFor();
  });
});

const rowsOf = (count: number, row: (place: number) => string) =>
  Array.from({ length: count }, (_, at) => row(at)).join("\n");

describe("a table that nothing can be made of", () => {
  const refused: [what: string, file: string | Buffer, sentence: string][] = [
    ["an empty file", "", "This file is empty"],
    ["names of columns alone", "Name,Title\n", "This file has the names of columns and no rows"],
    ["bytes that are no text", Buffer.from([0, 1, 2, 3, 0, 255, 0, 7]), "This is no text: choose a CSV file"],
    ["a spreadsheet", Buffer.from("PK\u0003\u0004rest"), "This is a spreadsheet or an archive: save it as CSV first"],
    ["a file that is too large", Buffer.alloc(21_000_000, "a,b\n"), "This file has 21 MB: 20 MB is the most"],
    ["too many rows", `Name\n${rowsOf(10_001, (at) => `Ann ${at}`)}`, "This file has 10,001 rows: 10,000 are the most"],
    [
      "too many columns",
      `${rowsOf(1_001, (at) => `c${at}`).replaceAll("\n", ",")}\nAnn`,
      "This file has 1,001 columns: 1,000 are the most",
    ],
    ["a quote that never ends", 'Name\n"Ann', "In row 2 a quote is opened and never closed"],
  ];

  test("is refused in a sentence, and nothing that was entered is lost", async ({ visit, member }) => {
    const { page } = await visit(member);
    await bring(page, csvFile(three));
    await page.getByLabel("Name of the batch").fill("Spring figures");
    await page.getByLabel("Accessories").fill("a whisk");
    for (const [what, file, sentence] of refused) {
      await page.getByLabel("Choose another CSV").setInputFiles(csvFile(file, `${what}.csv`));
      await page.getByRole("alert").getByText(sentence, { exact: true }).waitFor();
    }
    await page.getByLabel("Choose another CSV").setInputFiles(csvFile(three));
    await page.getByText("All 3 rows are good").waitFor();
    expect(await page.getByLabel("Name of the batch").inputValue()).toBe("Spring figures");
    expect(await page.getByLabel("Accessories").inputValue()).toBe("a whisk");
    await page.getByRole("list", { name: "As they will be sent" }).getByText("a whisk").first().waitFor();
  });

  test("in part is told row by row, and text stays text", async ({ visit, member }) => {
    const { page } = await visit(member);
    const odd = [
      "Name,Title,Primary color,Face,File name",
      "=HYPERLINK(1),<b>Chef</b> [NAME],#112233,,ann",
      `${"x".repeat(5_001)},,,,`,
      `Bea,${"y".repeat(1_500)},,,`,
      "Cleo,,red,,a/b",
      "Dora,,,not a picture,",
      "Eli,,,0191d9b1-0000-7000-8000-000000000000,",
      "Flo,one,two,three,four,five",
      "Gus",
    ].join("\n");
    await bring(page, csvFile(Buffer.from(odd, "utf8")));
    const told = async (title: string, text: string | RegExp) => {
      const part = page.locator("details").filter({ has: page.locator("summary", { hasText: title }) });
      if ((await part.getAttribute("open")) === null) await part.locator("summary").click();
      await part.getByText(text).waitFor();
    };
    await told("Rows that cannot be read", /^Row 3 has more than 5,000 characters in Name$/);
    await told("Rows that cannot be read", /^Row 8 has 6 cells for 5 columns/);
    await told("Values that are too long", /Row 4: Title is too long/);
    await told("Values that do not fit", /Row 5: Primary color: Use a hex color/);
    await told("Values that do not fit", /Row 5: File name: Use a name of/);
    await told("Values that do not fit", /Row 6: Face: Choose a picture of the library/);
    // Only the database knows whether a picture is there.
    await told("Values that do not fit", /Row 7: Face: There is no such picture/);
    await told("Rows to look at", /^Row 9 has 1 of 5 cells/);
    await page.getByText("2 of 8 rows are good").waitFor();
    const sent = page.getByRole("list", { name: "As they will be sent" });
    await sent.getByText("=HYPERLINK(1)").waitFor();
    await sent.getByText("<b>Chef</b> [NAME]").waitFor();
  });

  test("may be pasted, and a table to begin with fits its recipe", async ({ visit, member }) => {
    const { page } = await visit(member);
    await page.goto("/batches/new");
    await page.getByText("Choose a recipe, then a table.").waitFor();
    await page.getByLabel("Recipe").selectOption({ label: "Action figure: mini display" });
    const sample = await downloadOf(page, "Download a sample CSV");
    await page.getByLabel("Choose a CSV").setInputFiles(await sample.path());
    await page.getByText("The row is good").waitFor();
    await page.getByText("Or paste a table").click();
    await page.getByLabel("Table", { exact: true }).fill("Name\tTitle\nAnn\tBaker\nBea\tMiller");
    await page.getByRole("button", { name: "Read the table" }).click();
    await page.getByText("All 2 rows are good").waitFor();
    expect(await page.getByLabel("Column Title").inputValue()).toBe("TITLE");
  });
});
