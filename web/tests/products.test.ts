import pg from "pg";
import type { Locator, Page } from "playwright-core";
import sharp from "sharp";
import { describe, expect } from "vitest";
import type { Facts } from "../../scripts/start/facts.ts";
import { leastPhotoSide } from "../../shared/product-limits.ts";
import { expectNoAxeViolations } from "./support/axe.ts";
import { addPerson, clientOf, ok, operatorOf } from "./support/people.ts";
import { addPictures } from "./support/pictures.ts";
import { addProduct, faithful, flawed } from "./support/scenes.ts";
import { test as base } from "./support/test.ts";

const test = base.extend("member", { scope: "file" }, async ({ stack }) => await addPerson(stack, "member"));

/** A jar of jam on a table, as a phone takes it, larger than it is kept. */
const jar = async (lid = "#b8892f"): Promise<Buffer> =>
  await sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="3000">
      <rect width="2400" height="3000" fill="#e9e6df"/>
      <rect x="760" y="840" width="880" height="240" rx="40" fill="${lid}"/>
      <rect x="700" y="1080" width="1000" height="1280" rx="120" fill="#6a1f3d"/>
      <rect x="700" y="1440" width="1000" height="560" fill="#f6efe0"/>
    </svg>`),
  )
    .jpeg()
    .toBuffer();

const square = (side: number): Promise<Buffer> =>
  sharp({ create: { width: side, height: side, channels: 3, background: "#c63" } })
    .png()
    .toBuffer();

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });

/** Chooses a file as the photo, and answers the place where it is told of. */
async function choosePhoto(page: Page, chosen: ReturnType<typeof file>): Promise<Locator> {
  const field = page.getByRole("group", { name: /photo/i }).filter({ has: page.locator("input[type=file]") });
  await field.locator("input[type=file]").setInputFiles(chosen);
  return field;
}

/** Chooses the photo of a jar, and waits until it is ready to be sent. */
async function chooseJar(page: Page): Promise<Locator> {
  const field = await choosePhoto(page, file("jar.jpg", "image/jpeg", await jar()));
  await field.getByText("jar.jpg").waitFor();
  return field;
}

/** Opens the words of a scene, and says others. */
async function say(page: Page, scene: string, words: string): Promise<void> {
  await page.getByRole("button", { name: `Change words: ${scene}` }).click();
  await page.getByRole("textbox", { name: `Words of ${scene}` }).fill(words);
}

const make = (page: Page): Locator => page.getByRole("button", { name: "Make the scenes", disabled: false });
const scenes = (page: Page): Locator => page.getByRole("list", { name: "Scenes" }).getByRole("listitem");
const status = (page: Page): Locator => page.getByRole("status").filter({ hasText: "made" });
const idOf = (page: Page): string => new URL(page.url()).pathname.split("/").at(-1) ?? "";

/** The ids of the parts of a product in the database. */
const partsOf = (stack: Facts, product: string, part: string) =>
  ok(
    operatorOf(stack)
      .from("images")
      .select("id, status, product_run, parent_id")
      .eq("product_id", product)
      .eq("product_part", part)
      .order("id"),
  );

describe("a photo becomes a product", () => {
  test("four scenes are made at once; the one that fails is tried again alone, and all of them again with the same cut-out", async ({
    visit,
    stack,
    member,
  }) => {
    const { page } = await visit(member);
    await page.getByRole("link", { name: "Products", exact: true }).click();
    await page.getByRole("heading", { name: "No product yet" }).waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole("link", { name: "Make the first one" }).click();
    const photo = await chooseJar(page);
    await photo.getByText("Shrunk to 1638 × 2048").waitFor();
    await photo.getByRole("img", { name: "The photo jar.jpg" }).waitFor();
    await page.getByLabel("Title").fill("Plum jam");
    await page.getByText("4 chosen, 8 at most").waitFor();
    await say(page, "Dark slate", "An empty sheet of slate, nothing on it [fault:refused-once]");
    const price = page.getByRole("region", { name: "Price" });
    await price.getByText("Border flood (offline)").waitFor();
    await price.getByText("At most").waitFor();
    await expectNoAxeViolations(page);
    await make(page).click();

    await page.getByRole("heading", { name: "Plum jam", level: 1 }).waitFor();
    const product = idOf(page);
    await expect.poll(() => scenes(page).count()).toBe(4);
    await page.getByText("Waits for the photo").or(page.getByText("Removing the background")).first().waitFor();
    await status(page).getByText("3 of 4 scenes made, 1 failed").waitFor();
    const slate = scenes(page).filter({ hasText: "Dark slate" });
    await slate.getByText("The provider refused this prompt.").waitFor();
    expect(
      await scenes(page)
        .getByRole("button", { name: /^Try again/ })
        .count(),
    ).toBe(1);
    await expectNoAxeViolations(page);
    await slate.getByRole("button", { name: "Try again: Dark slate" }).click();
    await status(page).getByText("4 of 4 scenes made", { exact: true }).waitFor();
    await slate.getByRole("img", { name: "Plum jam: Dark slate" }).waitFor();
    expect(await partsOf(stack, product, "cut_out")).toHaveLength(1);

    await page.getByRole("button", { name: "Make again" }).click();
    const dialog = page.getByRole("dialog", { name: "Make again" });
    await dialog.getByText("Done already: it is used again").waitFor();
    await dialog.getByRole("checkbox", { name: "Market stall" }).uncheck();
    await dialog.getByRole("checkbox", { name: "Breakfast table" }).uncheck();
    await dialog.getByText("Changed", { exact: true }).waitFor(); // as it was said the last time
    await dialog
      .getByRole("button", { name: "Hide words: Dark slate" })
      .or(dialog.getByRole("button", { name: "Change words: Dark slate" }))
      .click();
    await dialog.getByRole("button", { name: "As they were" }).click();
    await expectNoAxeViolations(page);
    await make(page).click();
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => scenes(page).count()).toBe(2);
    await status(page).getByText("2 of 2 scenes made", { exact: true }).waitFor();
    await page.getByText("Used again from before").waitFor();
    const earlier = page.getByRole("region", { name: "Earlier scenes" }).getByRole("listitem");
    expect(await earlier.count()).toBe(4);
    const [cutOut, ...others] = await partsOf(stack, product, "cut_out");
    expect(others).toEqual([]);
    const made = await partsOf(stack, product, "scene");
    expect(made.filter(({ product_run }) => product_run === 2).map(({ parent_id }) => parent_id)).toEqual([
      cutOut?.id,
      cutOut?.id,
    ]);
    await expectNoAxeViolations(page);

    await page.getByRole("link", { name: "All products" }).click();
    const card = page.getByRole("list", { name: "All products" }).getByRole("listitem");
    await card.getByRole("link", { name: "Plum jam" }).waitFor();
    await card.getByText("Food · 2 scenes").waitFor();
    await expectNoAxeViolations(page);
    await page.getByText("Failed", { exact: true }).click();
    await page.getByRole("heading", { name: "No product is like that" }).waitFor();
    expect(new URL(page.url()).searchParams.get("status")).toBe("failed");
    await page.getByRole("button", { name: "Show all" }).click();
    await card.getByRole("link", { name: "Plum jam" }).click();
    await scenes(page).getByRole("link", { name: "Dark slate" }).last().click();
    await page.waitForURL(/\/pictures\//);
  });

  test("what is no picture is refused by what it is, whatever its name says", async ({ visit, member }) => {
    const { page } = await visit(member);
    await page.goto("/products/new");
    const pdf = Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj << /Type /Catalog >> endobj");
    const photo = await choosePhoto(page, file("jar.png", "image/png", pdf));
    const refusal = "This is not a JPEG, PNG or WebP picture, whatever its name says.";
    await photo.getByRole("alert").getByText(refusal).waitFor();
    await make(page).click();
    await photo.getByRole("alert").getByText(refusal).waitFor();
    expect(new URL(page.url()).pathname).toBe("/products/new");
    await choosePhoto(page, file("dot.png", "image/png", await square(leastPhotoSide - 1)));
    await photo.getByRole("alert").getByText("The picture has 15 × 15 pixels; 16 × 16 is the least.").waitFor();
    await choosePhoto(page, file("small.png", "image/png", await square(leastPhotoSide)));
    await photo.getByText("small.png").waitFor();
    expect(await photo.getByRole("alert").count()).toBe(0);
    await chooseJar(page);
    await photo.getByText("jar.jpg").waitFor();
    expect(await photo.getByRole("alert").count()).toBe(0);
  });

  test("nothing is made without a photo or a scene, and what was begun is there again", async ({ visit, member }) => {
    const { page } = await visit(member);
    await page.goto("/products/new");
    await make(page).click();
    await page.getByRole("alert").getByText("Choose a photo first.").waitFor();
    // The button may be screens below it.
    await page.locator("input[type=file]:focus").waitFor();
    await chooseJar(page);
    await page.getByLabel("Title").fill("Quince jelly");
    await say(page, "Market stall", "An empty stall under a green awning");
    for (const scene of ["Breakfast table", "Dark slate", "Farmhouse kitchen", "Market stall"])
      await page.getByRole("checkbox", { name: scene }).uncheck();
    await page.getByRole("alert").getByText("Choose at least one scene.").waitFor();
    expect(await make(page).count()).toBe(0);
    await page.getByRole("checkbox", { name: "Market stall" }).check();
    await page.getByRole("link", { name: "Library", exact: true }).click();
    await page.getByRole("heading", { name: "Library", level: 1 }).waitFor();
    await page.goBack();
    await page.getByText("jar.jpg").waitFor();
    expect(await page.getByLabel("Title").inputValue()).toBe("Quince jelly");
    await page.getByText("1 chosen, 8 at most").waitFor();
    await page.getByText("Changed", { exact: true }).waitFor();
  });

  test("a picture of the library and scenes can be named in the address", async ({ visit, stack, member }) => {
    const [image] = await addPictures(stack, member, ["A jar of honey"]);
    const { page } = await visit(member);
    await page.goto(`/products/new?image=${image}&scenes=scene-marble`);
    await page.getByRole("radio", { name: "Jewelry" }).and(page.locator(":checked")).waitFor();
    await page.getByText("1 chosen, 8 at most").waitFor();
    expect(await page.getByRole("checkbox", { name: "Marble, editorial" }).isChecked()).toBe(true);
    await page.getByRole("group", { name: "Photo" }).getByRole("img").waitFor();
    await make(page).waitFor();
  });
});

describe("a product that is there", () => {
  test("is renamed, and deleted with all that is not approved", async ({ visit, stack, member }) => {
    const { product, scenes: made } = await addProduct(stack, member, "Ring", [faithful, faithful]);
    const approved = made[0]!;
    const admin = await clientOf(stack, stack.admin);
    await ok(admin.rpc("approve_images", { image_ids: [approved] }));
    const { page } = await visit(member);
    await page.goto(`/products/${product}`);
    await scenes(page).getByText("Approved", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Rename" }).click();
    await page.getByRole("dialog").getByLabel("Title").fill("  Signet   ring ");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Signet ring", level: 1 }).waitFor();
    await page.getByRole("button", { name: "Delete" }).click();
    const dialog = page.getByRole("dialog", { name: "Delete “Signet ring”?" });
    await dialog.getByText("Approved scenes stay in the library.", { exact: false }).waitFor();
    await expectNoAxeViolations(page);
    await dialog.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("heading", { name: "Products", level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/products");
    await page.getByRole("link", { name: "Signet ring" }).waitFor({ state: "detached" });
    const left = operatorOf(stack).from("images").select("id").in("id", made).is("deleted_at", null);
    expect(await ok(left)).toEqual([{ id: approved }]);
    await page.goto(`/products/${product}`);
    await page.getByRole("heading", { name: "There is no such product" }).waitFor();
  });

  test("what is done with it in one window is seen at once in the others, which load nothing again", async ({
    visit,
    stack,
    member,
  }) => {
    const { product } = await addProduct(stack, member, "Hair pin", [faithful, faithful]);
    const { page } = await visit(member);
    await page.goto(`/products/${product}`);
    const open = async (path: string) => {
      const other = await page.context().newPage();
      await other.goto(path);
      await other.evaluate(() => Object.assign(window, { isMarked: true }));
      return other;
    };
    const one = await open(`/products/${product}`);
    await one.getByRole("heading", { name: "Hair pin", level: 1 }).waitFor();
    const list = await open("/products");
    await list.getByRole("link", { name: "Hair pin" }).waitFor();
    const { page: elsewhere } = await visit(member);
    await elsewhere.goto(`/products/${product}`);
    await elsewhere.getByRole("heading", { name: "Hair pin", level: 1 }).waitFor();

    await page.getByRole("button", { name: "Rename" }).click();
    await page.getByRole("dialog").getByLabel("Title").fill("Comb");
    await page.keyboard.press("Enter");
    for (const other of [one, elsewhere]) await other.getByRole("heading", { name: "Comb", level: 1 }).waitFor();
    await list.getByRole("link", { name: "Comb" }).waitFor();

    await page.getByRole("button", { name: "Make again" }).click();
    const dialog = page.getByRole("dialog", { name: "Make again" });
    await dialog.getByRole("checkbox", { name: "Dark slate" }).check();
    await make(page).click();
    for (const other of [one, elsewhere]) await scenes(other).filter({ hasText: "Dark slate" }).first().waitFor();
    await list.getByText("Jewelry · 2 scenes").waitFor();

    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    for (const other of [one, elsewhere])
      await other.getByRole("heading", { name: "There is no such product" }).waitFor();
    await list.getByRole("link", { name: "Comb" }).waitFor({ state: "detached" });
    for (const other of [one, list]) expect(await other.evaluate(() => "isMarked" in window)).toBe(true);
  });

  test("the list asks anew for the pictures of its products, and for no others", async ({ visit, stack }) => {
    const person = await addPerson(stack, "member");
    const {
      product,
      scenes: [scene],
    } = await addProduct(stack, person, "Tiara", [faithful, faithful]);
    const [other] = await addPictures(stack, person, ["Rye bread on slate"]);
    const { page } = await visit(person);
    await page.goto("/products");
    await page.getByRole("link", { name: "Tiara" }).waitFor();
    const client = await clientOf(stack, person);
    await ok(client.rpc("rename_product", { id: product, title: "Diadem" }));
    // By now it is told of changes.
    await page.getByRole("link", { name: "Diadem" }).waitFor();
    let asked = 0;
    page.on("request", (request) => void (request.url().includes("/rpc/list_products") && asked++));

    const elsewhere = await page.context().newPage();
    await elsewhere.goto(`/pictures/${other}`);
    await elsewhere.getByRole("heading", { level: 1 }).waitFor();
    const trash = (ids: string[]) => ok(client.rpc("trash_images", { image_ids: ids }));
    await trash([other!]);
    await elsewhere.getByText("In the trash", { exact: true }).first().waitFor();
    expect(asked).toBe(0);
    await trash([scene!]);
    await page.getByText("Jewelry · 1 scene", { exact: true }).waitFor();
    expect(asked).toBeGreaterThan(0);
  });

  test("goes back to the usual model and words when it is made again", async ({
    visit,
    stack,
    member,
    onTestFinished,
  }) => {
    const { product } = await addProduct(stack, member, "Brooch", [faithful]);
    const chosen = { model_id: "sketch-1", removal_model_id: "flood-border", removal_prompt: "Only the brooch" };
    const client = new pg.Client({ connectionString: stack.database_url });
    await client.connect();
    onTestFinished(() => client.end());
    await client.query("update public.products set request = request || $1 where id = $2", [chosen, product]);
    const { page } = await visit(member);
    await page.goto(`/products/${product}`);
    await page.getByRole("button", { name: "Make again" }).click();
    const dialog = page.getByRole("dialog", { name: "Make again" });
    await dialog.getByText("More choices").click();
    for (const [name, was] of [
      ["Model of the scenes", "sketch-1"],
      ["Model that removes the background", "flood-border"],
    ] as const) {
      const field = dialog.getByRole("combobox", { name });
      await expect.poll(() => field.inputValue()).toBe(was);
      await field.selectOption("");
    }
    await make(page).click();
    await dialog.waitFor({ state: "detached" });
    const products = operatorOf(stack).from("products");
    const asked = await ok(products.select("request, run").eq("id", product).single());
    expect(asked.run).toBe(2);
    for (const field of Object.keys(chosen)) expect(asked.request).not.toHaveProperty(field);
  });

  test("a scene that shows another product is marked with what was measured, and leads an admin to Review", async ({
    visit,
    stack,
  }) => {
    const seeded = await addProduct(stack, stack.admin, "Bracelet", [faithful, flawed]);
    const { page } = await visit(stack.admin);
    await page.goto(`/products/${seeded.product}`);
    await status(page).getByText("2 of 2 scenes made, 1 to look at").waitFor();
    const marked = scenes(page).filter({ hasText: "The product looks different from its photo." });
    await marked.getByText("Color differs by 0.143 (0 is the same), outline is 87% the same.").waitFor();
    expect(await marked.count()).toBe(1);
    await expectNoAxeViolations(page);
    await marked.getByRole("link", { name: /^Review: / }).click();
    await page.waitForURL((url) => url.pathname === "/review" && url.searchParams.get("image") === seeded.scenes[1]);
    await page.getByRole("heading", { name: "The product looks different from its photo" }).waitFor();
  });

  test("nobody else's is shown, and an admin does not have it made again in their place", async ({
    visit,
    stack,
    member,
  }) => {
    const { product } = await addProduct(stack, member, "Secret brooch", [faithful]);
    const { page } = await visit(await addPerson(stack, "member"));
    await page.goto(`/products/${product}`);
    await page.getByRole("heading", { name: "There is no such product" }).waitFor();
    await page.goto("/products/none-at-all");
    await page.getByRole("heading", { name: "There is no such product" }).waitFor();
    const { page: adminPage } = await visit(stack.admin);
    await adminPage.goto(`/products/${product}`);
    await adminPage.getByRole("button", { name: "Rename" }).waitFor();
    expect(await adminPage.getByRole("button", { name: "Make again" }).count()).toBe(0);
  });

  test("whose first answer was lost is made once, however often it is sent", async ({ visit, stack }) => {
    const person = await addPerson(stack, "member");
    const { page, trouble } = await visit(person);
    trouble.expect(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/);
    await page.goto("/products/new");
    await chooseJar(page);
    await make(page).waitFor();
    // The answer is lost on its way, after the product was made.
    await page.route(
      "**/functions/v1/products",
      async (route) => {
        await route.fetch();
        await route.abort("failed");
      },
      { times: 1 },
    );
    await make(page).click();
    await page.getByRole("alert").getByText("No answer came.", { exact: false }).waitFor();
    await make(page).click();
    await page.getByRole("heading", { name: "Untitled", level: 1 }).waitFor();
    const client = await clientOf(stack, person);
    expect(await ok(client.from("products").select("id"))).toHaveLength(1);
  });
});
