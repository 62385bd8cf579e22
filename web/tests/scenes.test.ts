import { describe, expect } from "vitest";
import { expectNoAxeViolations } from "./support/axe.ts";
import { gridOf } from "./support/library-grid.ts";
import { addPerson, clientOf, ok, operatorOf } from "./support/people.ts";
import { decidable, expectStatus, openReview, shownImage } from "./support/review-desk.ts";
import { addProduct, faithful, flawed } from "./support/scenes.ts";
import { test } from "./support/test.ts";

const asked = "Approve although the product differs?";

describe("a scene in which the product differs from its photo", () => {
  test("is marked, compared, approved once somebody was asked, and comes back with an undo", async ({
    visit,
    stack,
  }) => {
    const { scenes, batch } = await addProduct(stack, stack.admin, "Ring", [flawed]);
    const [scene] = scenes as [string];
    const { page } = await visit(stack.admin);
    await openReview(page, { batch, ids: [scene] });
    await page.getByRole("heading", { name: "The product looks different from its photo" }).waitFor();
    await page.getByText("off by 0.143 in color (0.1 is plain to see)").waitFor();
    await page.getByText("87% the same").waitFor();
    await expectNoAxeViolations(page);
    await page.keyboard.down("c");
    await page.getByRole("img", { name: "The product as on its photo" }).waitFor();
    await page.keyboard.up("c");
    await page.getByRole("img", { name: "The product as on its photo" }).waitFor({ state: "detached" });

    await page.keyboard.press("a");
    const dialog = page.getByRole("dialog", { name: asked });
    await dialog.waitFor();
    expect(new URL(page.url()).searchParams.get("open")).toBe("approve");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await expectStatus(stack, [scene], "ready");
    await page.keyboard.press("a");
    await dialog.getByRole("button", { name: "Approve as it is" }).click();
    await dialog.waitFor({ state: "detached" });
    await expectStatus(stack, [scene], "approved");
    await page.getByRole("heading", { name: "Nothing to review" }).waitFor();
    await page.keyboard.press("z");
    await expectStatus(stack, [scene], "ready");
    expect(shownImage(page)).toBe(scene);

    // Taken back from the approved, it comes back there without being asked about again.
    await decidable(page);
    await page.keyboard.press("a");
    await dialog.getByRole("button", { name: "Approve as it is" }).click();
    await expectStatus(stack, [scene], "approved");
    await page.goto(`/review?status=approved&batch=${batch}`);
    await page.getByRole("button", { name: "Back to review" }).click();
    await expectStatus(stack, [scene], "ready");
    await page.keyboard.press("z");
    await expectStatus(stack, [scene], "approved");
  });

  test("is left by the approval of many, which says how many", async ({ visit, stack }) => {
    const { scenes, batch } = await addProduct(stack, stack.admin, "Jar", [faithful, flawed, faithful, flawed]);
    const bad = [scenes[1]!, scenes[3]!];
    const { page } = await visit(stack.admin);
    await page.goto(`/review?batch=${batch}&mode=grid`);
    const list = page.getByRole("list", { name: "Pictures" });
    await expect.poll(() => list.getByRole("checkbox").count()).toBe(4);
    await expect.poll(() => list.getByRole("img", { name: /^The product looks different/ }).count()).toBe(2);
    await page.keyboard.press("Control+a");
    await page.getByText("4 selected").waitFor();
    await page.keyboard.press("a");
    await page.getByText(/^2 are left to you: the product in them differs/).waitFor();
    await expectStatus(stack, [scenes[0]!, scenes[2]!], "approved");
    await page.getByText("2 selected").waitFor();
    await expectStatus(stack, bad, "ready");

    await page.goto(`/library?batch=${batch}&status=ready`);
    await gridOf(page);
    await page.keyboard.press("Control+a");
    const bulk = page.getByRole("region", { name: "What to do with the selected pictures" });
    await bulk.getByRole("button", { name: "Approve", exact: true }).click();
    await bulk.getByText(/^2 are left to you: the product in them differs/).waitFor();
    await expectStatus(stack, bad, "ready");
  });

  test("says so on its own page, with its product, its recipe and what it was made from", async ({ visit, stack }) => {
    const { scenes, cutOut, photo, product } = await addProduct(stack, stack.admin, "Silver ring", [flawed]);
    const [scene] = scenes as [string];
    const { page } = await visit(stack.admin);
    await page.goto(`/pictures/${scene}?tab=related`);
    const link = page.getByRole("link", { name: "Silver ring" });
    expect(await link.getAttribute("href")).toBe(`/products/${product}`);
    await page.getByText("differs from its photo").waitFor();
    await page.getByText("worst part off by 0.143, outline 87% the same").waitFor();
    await page.getByRole("link", { name: "Stone, classic" }).waitFor();
    const madeFrom = page.getByRole("region", { name: "Made from" }).getByRole("link");
    await expect.poll(() => madeFrom.count()).toBe(2);
    expect(await madeFrom.nth(0).getAttribute("href")).toBe(`/pictures/${cutOut}`);
    expect(await madeFrom.nth(1).getAttribute("href")).toBe(`/pictures/${photo}`);
    await page.getByRole("button", { name: "Approve", exact: true }).click();
    await page.getByRole("dialog", { name: asked }).getByRole("button", { name: "Approve as it is" }).click();
    await expectStatus(stack, [scene], "approved");

    await page.goto(`/jobs?image=${cutOut}`);
    await page.getByText("Cut-out of Silver ring").first().waitFor();
    await page.goto(`/pictures/${scene}?tab=related`);
    await madeFrom.nth(0).click();
    await page.getByText("Kept: part of a product.").waitFor();
    await page.getByText(/^The cut-out of/).waitFor();
    const actions = page.getByRole("toolbar", { name: "What to do with the picture" });
    expect(await actions.getByRole("button", { name: /Approve|Reject|trash|sizes/ }).count()).toBe(0);
    expect(await page.getByRole("heading", { name: "Tags" }).count()).toBe(0);
    await expectNoAxeViolations(page);
  });
});

describe("words for scenes", () => {
  test("are an account's own: counted, saved, and taken back", async ({ visit, stack }) => {
    const person = await addPerson(stack, "member");
    const client = await clientOf(stack, person);
    const kept = async () => await ok(client.from("scene_prompts").select("recipe, prompt").order("recipe"));
    const { page } = await visit(person);
    await page.goto("/settings");
    const row = page.getByRole("list", { name: "Scenes" }).getByRole("listitem").filter({ hasText: "Marble" });
    await row.getByRole("button", { name: "Change the words of Marble, editorial" }).click();
    const words = page.getByRole("textbox", { name: "Words for Marble, editorial" });
    expect(await words.inputValue()).toMatch(/^Editorial photograph of an empty slab/);
    await words.fill("x".repeat(1001));
    await page.getByText("Use 1,000 characters at most.").waitFor();
    await words.fill("An empty slab of green marble");
    await page.getByText("29 of 1,000 characters").waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Your words for Marble, editorial are saved").waitFor();
    await row.getByText("Your words").waitFor();
    expect(await kept()).toEqual([{ recipe: "scene-marble", prompt: "An empty slab of green marble" }]);
    await expectNoAxeViolations(page);

    const other = await clientOf(stack, stack.admin);
    expect(await ok(other.from("scene_prompts").select("recipe"))).toEqual([]);
    await row.getByRole("button", { name: "Back to the scene's own words: Marble, editorial" }).click();
    await page.getByText("Marble, editorial is as it was again").waitFor();
    await expect.poll(kept).toEqual([]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(kept).toEqual([{ recipe: "scene-marble", prompt: "An empty slab of green marble" }]);
  });
});

describe("where a product stands in a scene", () => {
  test("is written in percent, drawn as a frame, checked and kept in versions", async ({ visit, stack }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await page.goto("/recipes/new");
    await page.getByLabel("Name", { exact: true }).fill("Moss");
    await page.getByLabel("What it does").selectOption("scene");
    await page.getByRole("textbox", { name: "Prompt", exact: true }).fill("An empty cushion of moss, nothing on it");
    const stand = page.getByRole("region", { name: "Where the product stands" });
    const base = stand.getByLabel("Base, from the top");
    expect(await base.inputValue()).toBe("80");
    await base.fill("40");
    await stand.getByText("The room of a product lies within the picture").waitFor();
    await base.fill("72.5");
    await stand.getByRole("figure", { name: /its base at 72.5 %/ }).waitFor();
    await stand.getByText("The room of a product lies within the picture").waitFor({ state: "detached" });
    await stand.getByLabel("Light from the right").fill("bright");
    await stand.getByText("Use -100 to 100.").waitFor();
    await stand.getByLabel("Light from the right").fill("-20");
    const stage = page.getByRole("region", { name: "Try it" }).getByRole("link", { name: "Draw the empty stage" });
    expect(await stage.getAttribute("href")).toBe("/generate?prompt=An+empty+cushion+of+moss%2C+nothing+on+it");
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Create the recipe" }).click();
    await page.getByRole("heading", { level: 1, name: "Moss" }).waitFor();
    await page.getByRole("figure", { name: /its base at 72.5 %.*light 20 % from the left/ }).waitFor();
    const recipes = operatorOf(stack).from("recipes").select("stand").eq("slug", "moss");
    expect((await ok(recipes.single())).stand).toMatchObject({ y: 0.725, light: [-0.2, -0.8] });

    await page.getByRole("link", { name: "Edit", exact: true }).click();
    await base.fill("70");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Moss" }).waitFor();
    const differences = page.getByRole("table", { name: "What differs" }).getByRole("row");
    await differences.filter({ hasText: "Where the product stands" }).filter({ hasText: "0.725" }).waitFor();
  });

  test("is dragged and resized by mouse and by finger, and moved by keys, beside its numbers", async ({
    visit,
    stack,
  }) => {
    const { page } = await visit(await addPerson(stack, "member"), { viewport: { width: 1280, height: 1000 } });
    await page.goto("/recipes/new");
    await page.getByLabel("Name", { exact: true }).fill("Moss");
    await page.getByLabel("What it does").selectOption("scene");
    const stand = page.getByRole("region", { name: "Where the product stands" });
    const room = stand.getByRole("button", { name: "The room of the product" });
    const number = (name: string) => stand.getByRole("textbox", { name }).inputValue();
    const numbers = async () => (await Promise.all(["Middle", "Base", "Width", "Height"].map(number))).map(Number);
    await room.waitFor();
    expect(await numbers()).toEqual([50, 80, 50, 55]);
    const figure = stand.getByRole("figure");
    await figure.scrollIntoViewIfNeeded();
    const picture = (await figure.boundingBox())!;
    const at = (right: number, down: number) =>
      [picture.x + right * picture.width, picture.y + down * picture.height] as const;

    await page.mouse.move(...at(0.5, 0.5));
    await page.mouse.down();
    await page.mouse.move(...at(0.6, 0.6), { steps: 4 });
    await page.mouse.up();
    await expect.poll(numbers).toEqual([60, 90, 50, 55]);
    await page.mouse.move(...at(0.6, 0.35));
    await page.mouse.down();
    await page.mouse.move(...at(0.6, 0.55), { steps: 4 });
    await page.mouse.up();
    await expect.poll(numbers).toEqual([60, 90, 50, 35]);

    await room.focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Shift+ArrowUp");
    await expect.poll(numbers).toEqual([59, 80, 50, 35]);
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Control+ArrowLeft");
    await expect.poll(numbers).toEqual([59, 80, 48, 36]);
    await stand.getByRole("status").getByText("Its middle at 59 %, its base at 80 %", { exact: false }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/recipes/new");
    await expectNoAxeViolations(page);

    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const { page: small } = await visit(await addPerson(stack, "member"), phone);
    await small.goto("/recipes/new");
    await small.getByLabel("Name", { exact: true }).fill("Moss");
    await small.getByLabel("What it does").selectOption("scene");
    const there = small.getByRole("region", { name: "Where the product stands" });
    await there.getByRole("button", { name: "The room of the product" }).waitFor();
    await there.getByRole("figure").scrollIntoViewIfNeeded();
    const shown = (await there.getByRole("figure").boundingBox())!;
    const middle = { x: shown.x + 0.5 * shown.width, y: shown.y + 0.525 * shown.height };
    const hand = await small.context().newCDPSession(small);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", down = 0) =>
      hand.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x: middle.x, y: middle.y + down * shown.height }],
      });
    await touch("touchStart");
    await touch("touchMove", 0.05);
    await touch("touchMove", 0.1);
    await touch("touchEnd");
    await expect.poll(() => there.getByRole("textbox", { name: "Base" }).inputValue()).toBe("90");
  });
});
