import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { Facts } from "../../scripts/start/facts.ts";
import { addOvens } from "./support/ovens.ts";
import { addPerson, clientOf, ok, operatorOf, type Person } from "./support/people.ts";
import { addPictures } from "./support/pictures.ts";
import { expectStatus } from "./support/review-desk.ts";
import { tellUse } from "./support/sites.ts";
import { test as base } from "./support/test.ts";
import { answersOf } from "./support/trouble.ts";

const test = base.extend("ovens", { scope: "file" }, ({ stack }) => addOvens(stack));

/** A new picture that waits for a review. */
async function addPicture(stack: Facts, person: Person, prompt = "Oat cookies on a blue plate"): Promise<string> {
  const [id] = await addPictures(stack, person, [prompt]);
  return id!;
}

const open = (page: Page, id: string, more = "") => page.goto(`/pictures/${id}${more}`);
const pencil = (page: Page, what: string) => page.getByRole("button", { name: `Edit ${what}`, exact: true }).click();
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const actions = (page: Page) => page.getByRole("toolbar", { name: "What to do with the picture" });

/** Approves a picture and waits until sites can have it. */
async function publish(stack: Facts, id: string): Promise<void> {
  await ok((await clientOf(stack, stack.admin)).rpc("approve_images", { image_ids: [id] }));
  const documents = operatorOf(stack).from("search_documents");
  await expect.poll(async () => (await ok(documents.select("image_id").eq("image_id", id))).length).toBe(1);
}

describe("what is known of a picture", () => {
  test("is edited in its place, and kept", async ({ visit, stack }) => {
    const id = await addPicture(stack, stack.admin);
    const { page } = await visit(stack.admin);
    await open(page, id);
    await page
      .getByRole("navigation", { name: "Main" })
      .locator("[aria-current=page]")
      .filter({ hasText: "Library" })
      .waitFor();
    await pencil(page, "description");
    await page.getByRole("textbox", { name: "Description" }).fill("A heap of oat cookies <b>still warm</b>.");
    await button(page, "Save").click();
    await page.getByText("A heap of oat cookies <b>still warm</b>.").waitFor();
    await pencil(page, "alt text");
    await page.getByRole("textbox", { name: "Alt text" }).fill("Warm\n\noat   cookies\n");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { level: 1, name: "Warm oat cookies" }).waitFor();
    await pencil(page, "category");
    await page.getByRole("combobox", { name: "Category" }).selectOption("cakes");
    await page.keyboard.press("Escape");
    await page.keyboard.press("t");
    await page.getByRole("combobox", { name: "Add a tag" }).fill("for the window");
    await page.keyboard.press("Enter");
    await page.getByRole("listitem").filter({ hasText: "for the window" }).getByText("by a person").waitFor();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text", "On a rack,  for tea\nFor the window");
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    for (const tag of ["on a rack", "for tea"])
      await page.getByRole("listitem").filter({ hasText: tag }).getByText("by a person").waitFor();

    const read = async () =>
      await ok(
        operatorOf(stack)
          .from("images")
          .select("category, image_descriptions (description, alt), image_tags (tag, source)")
          .eq("id", id)
          .single(),
      );
    await expect.poll(read).toMatchObject({
      category: "cakes",
      image_descriptions: { description: "A heap of oat cookies <b>still warm</b>.", alt: "Warm oat cookies" },
      image_tags: expect.arrayContaining(
        ["for the window", "on a rack", "for tea"].map((tag) => ({ tag, source: "manual" })),
      ),
    });
    await page.reload();
    await page.getByText("A heap of oat cookies <b>still warm</b>.").waitFor();
    await page.getByRole("heading", { level: 1, name: "Warm oat cookies" }).waitFor();
  });

  test("of two people who edit the same text the second sees the first one's, and decides", async ({
    visit,
    stack,
  }) => {
    const id = await addPicture(stack, stack.admin);
    const { page } = await visit(stack.admin);
    await open(page, id);
    await pencil(page, "alt text");
    const field = page.getByRole("textbox", { name: "Alt text" });
    await field.fill("Mine");
    const other = await clientOf(stack, await addPerson(stack, "admin"));
    await ok(other.rpc("edit_image", { image_id: id, alt: "Theirs" }));
    await page.getByRole("heading", { level: 1, name: "Theirs" }).waitFor();
    await button(page, "Save").click();
    await page.getByRole("alert").filter({ hasText: "Somebody else has changed this meanwhile. Theirs:" }).waitFor();
    await expect.poll(() => field.inputValue()).toBe("Mine");
    await button(page, "Save").click();
    await page.getByRole("heading", { level: 1, name: "Mine" }).waitFor();
    const descriptions = operatorOf(stack).from("image_descriptions");
    await expect.poll(async () => (await ok(descriptions.select("alt").eq("image_id", id).single())).alt).toBe("Mine");
  });

  test("moves with the subject: the crops follow, and new sizes are made", async ({ visit, stack }) => {
    const id = await addPicture(stack, stack.admin);
    const variants = operatorOf(stack).from("image_variants");
    const hero = async () =>
      (await ok(variants.select("hash").eq("image_id", id).eq("preset", "hero_image").single())).hash;
    const before = await hero();
    const { page } = await visit(stack.admin);
    await open(page, id);
    const crop = page.getByRole("figure").filter({ hasText: "Hero" }).locator("img");
    const place = await crop.getAttribute("style");
    await page.keyboard.press("Shift"); // the first touch brings what moves it
    await page.getByText("Arrow keys move it").waitFor({ state: "attached" });
    await button(page, "Subject").focus();
    for (let step = 0; step < 20; step++) await page.keyboard.press("ArrowUp");
    await expect.poll(() => crop.getAttribute("style")).not.toBe(place);
    await expect.poll(hero).not.toBe(before);
  });
});

describe("what becomes of a picture", () => {
  test("it goes into the trash, comes back by an undo, and by its own button later", async ({ visit, stack }) => {
    const id = await addPicture(stack, stack.admin);
    const isTrashed = async () =>
      (await ok(operatorOf(stack).from("images").select("deleted_at").eq("id", id).single())).deleted_at !== null;
    const { page } = await visit(stack.admin);
    await open(page, id);
    await button(page, "Move to trash").click();
    await page.getByText(/^In the trash since/).waitFor();
    expect(await isTrashed()).toBe(true);
    expect(await page.getByRole("button", { name: /^Edit / }).count()).toBe(0);
    await button(page, "Undo").click();
    await button(page, "Move to trash").waitFor();
    await expect.poll(isTrashed).toBe(false);
    await button(page, "Move to trash").click();
    await page.getByText(/^In the trash since/).waitFor();
    await page.reload();
    await button(page, "Restore").click();
    await button(page, "Approve").waitFor();
    expect(await isTrashed()).toBe(false);
  });

  test("it is approved and withdrawn by keys, and rejected with a reason", async ({ visit, stack }) => {
    const id = await addPicture(stack, stack.admin);
    const { page } = await visit(stack.admin);
    await open(page, id);
    await button(page, "Approve").waitFor();
    await page.keyboard.press("a");
    await button(page, "Withdraw").waitFor();
    await expectStatus(stack, [id], "approved");
    await page.keyboard.press("b");
    await button(page, "Approve").waitFor();
    await page.keyboard.press("r");
    await page.getByRole("dialog", { name: "Reject this picture" }).waitFor();
    await page.keyboard.press("4");
    await page.keyboard.press("Enter");
    await actions(page).getByText("Rejected").waitFor();
    await page.getByText("Rejected because: Poor light or composition").waitFor();
    await expectStatus(stack, [id], "rejected");
  });

  test("what somebody else has decided meanwhile stands", async ({ visit, stack }) => {
    const id = await addPicture(stack, stack.admin);
    const { page } = await visit(stack.admin);
    await open(page, id);
    await button(page, "Approve").waitFor();
    // The other decides between the sight and the press.
    await page.route("**/rpc/approve_images", async (route) => {
      const other = await clientOf(stack, await addPerson(stack, "admin"));
      await ok(other.rpc("reject_images", { image_ids: [id], reason: "Too dark" }));
      await route.continue();
    });
    await button(page, "Approve").click();
    await page.getByText("Somebody else has already decided this one").waitFor();
    await actions(page).getByText("Rejected").waitFor();
    await page.getByText("Too dark").waitFor();
  });

  test("a failure is told in words, its work in order, and retried from there", async ({ visit, stack }) => {
    const id = await addPicture(stack, stack.admin, "Plum cake [fault:refused-once]");
    const { page } = await visit(stack.admin);
    await open(page, id);
    await page.getByText("It could not be made").waitFor();
    await page.getByRole("link", { name: "Work and cost" }).click();
    const work = page.getByRole("region", { name: "Work", exact: true });
    const making = work.getByRole("listitem").filter({ hasText: "Making pictures" });
    await making.getByText("The provider refused this prompt.").waitFor();
    expect(await making.getByText(/^refused/).isVisible()).toBe(false);
    await making.getByText("Technical detail").click();
    await making.getByText(/^refused/).waitFor();
    await button(page, "Retry: Making pictures").click();
    await actions(page).getByText("To review").waitFor();
    await work.getByRole("listitem").filter({ hasText: "Indexing" }).getByText("Done").waitFor();
    expect(await work.getByRole("listitem").count()).toBe(4);
  });
});

describe("the code for a page", () => {
  test("says what is missing, and once it is approved loads at the pixels that it claims", async ({ visit, stack }) => {
    const id = await addPicture(stack, stack.admin);
    const { page } = await visit(stack.admin, { permissions: ["clipboard-read", "clipboard-write"] });
    await open(page, id, "?tab=code");
    await page.getByText("It waits for an admin to approve it.").waitFor();
    await button(page, "Approve").click();
    await page.getByRole("combobox", { name: "Room on the page" }).selectOption("A fixed width");
    await page.getByLabel("Pixels wide").fill("320");
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).search).toBe("?tab=code&layout=fixed&pixels=320");
    await page.getByText('width="320"').waitFor();
    await button(page, "Copy the HTML").click();
    await page.getByRole("status").filter({ hasText: "Copied" }).waitFor();
    const markup = await page.evaluate(() => navigator.clipboard.readText());

    const { page: site } = await visit();
    await site.setContent(markup);
    const image = site.getByRole("img", { name: /cookies/i });
    await expect
      .poll(() => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth))
      .toBe(320);
    const { width, height } = (await image.boundingBox())!;
    expect([width, height]).toEqual([320, 240]);
    const claimed = [...markup.matchAll(/(https?:\S+) (\d+)w/g)].map(
      ([, url, width]) => [url!, Number(width)] as const,
    );
    expect(claimed.map(([, width]) => width)).toEqual([400, 800]);
    for (const [url, width] of claimed) {
      const real = await site.evaluate(async (src) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        return image.naturalWidth;
      }, url);
      expect(real, url).toBe(width);
    }
    const { dominant_color } = await ok(
      operatorOf(stack).from("images").select("dominant_color").eq("id", id).single(),
    );
    expect(markup).toContain(`background-color: ${dominant_color}`);
  });
});

describe("every size", () => {
  test("is listed with its real pixels and bytes, shown pixel by pixel, and downloaded whole", async ({
    visit,
    stack,
  }) => {
    const id = await addPicture(stack, stack.admin);
    const variants = await ok(
      operatorOf(stack).from("image_variants").select("preset, width, height, bytes").eq("image_id", id),
    );
    const { page } = await visit(stack.admin);
    await open(page, id);
    for (const { width, height } of variants) {
      await page
        .getByRole("listitem")
        .filter({ hasText: `${width} × ${height}` })
        .first()
        .waitFor();
    }
    const card = variants.find(({ preset }) => preset === "product_card")!;
    const download = page.waitForEvent("download");
    await button(page, "Download: Product card").click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`${id}-product_card.jpg`);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).length).toBe(card.bytes);

    await page.keyboard.press("v");
    const whole = page.getByRole("dialog", { name: "True size: Full size" });
    expect(new URL(page.url()).searchParams.get("view")).toBe("full_res");
    const { width } = (await whole.getByRole("img").boundingBox())!;
    expect(width).toBe(variants.find(({ preset }) => preset === "full_res")!.width);
    await page.keyboard.press("Escape");
    await whole.waitFor({ state: "detached" });
  });
});

describe("where a picture comes from and goes to", () => {
  test("its batch, what is like it, and the sites that were served it", async ({ visit, stack }) => {
    const ids = await addPictures(stack, stack.admin, ["Rye rolls in a basket", "Rye rolls on a board"]);
    await publish(stack, ids[0]!);
    const answer = await fetch(`${stack.url}/functions/v1/search`, {
      method: "POST",
      headers: { "x-api-key": stack.search_key, "content-type": "application/json" },
      body: JSON.stringify({ query: "rye rolls in a basket", min_score: 0.1 }),
    });
    expect((await answer.json()).results[0].id).toBe(ids[0]);

    const { page } = await visit(stack.admin);
    await open(page, ids[0]!, "?tab=related");
    await page.getByText("Rye rolls in a basket / Rye rolls on a board").waitFor();
    await page
      .getByRole("region", { name: "Similar pictures" })
      .getByText(/alike$/)
      .first()
      .waitFor();
    await page.getByRole("link", { name: "Served" }).click();
    await page.getByRole("table", { name: "Searches that found it" }).getByText("rye rolls in a basket").waitFor();
    await page.getByRole("table", { name: "Sites" }).getByRole("row").nth(1).waitFor();
    await page.getByRole("link", { name: "Related" }).click();
    await page.getByRole("region", { name: "From the same batch" }).getByRole("link").first().click();
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/pictures/${ids[1]}`);
  });
});

describe("a picture that sites use", () => {
  const isReachable = async (url: string) => (await fetch(url)).status === 200;

  test("tells where, says what becomes of it there when it is withdrawn, and is taken down all the same", async ({
    visit,
    stack,
  }) => {
    const id = await addPicture(stack, stack.admin, "Saffron buns in a row");
    await publish(stack, id);
    await tellUse(stack, id, "bea");
    const { sizes } = await tellUse(stack, id, "cleo");
    const { page } = await visit(stack.admin);
    await open(page, id);
    await page.getByText("In use on 2 sites.").waitFor();
    await page.getByRole("link", { name: "See where" }).click();
    const table = page.getByRole("table", { name: "In use" });
    await table.getByRole("row").filter({ hasText: "cleo" }).filter({ hasText: "hero" }).waitFor();

    await button(page, "Withdraw").click();
    const question = page.getByRole("dialog", { name: "Withdraw this picture?" });
    await question.getByText(/its address keeps answering for them/).waitFor();
    expect(new URL(page.url()).searchParams.get("open")).toBe("withdraw");
    await question.getByRole("button", { name: "Withdraw", exact: true }).click();
    await page.getByText(/^Still in use on 2 sites/).waitFor();
    await expectStatus(stack, [id], "ready");
    expect(await isReachable(sizes.hero_image.url)).toBe(true);

    await tellUse(stack, id, "bea", false);
    await page.reload();
    await page.getByText(/^Still in use on 1 site:/).waitFor();
    await page.getByRole("table", { name: "Was in use" }).getByText("bea").waitFor();
    await button(page, "Take it down everywhere").click();
    await page.getByRole("dialog").getByRole("button", { name: "Take it down everywhere" }).click();
    await page.getByText("Taken down everywhere").waitFor();
    await page.getByText(/^Still in use/).waitFor({ state: "detached" });
    await expect.poll(() => isReachable(sizes.hero_image.url)).toBe(false);
  });

  test("by many shows the latest ten and all at a press, and says so where nobody can tell", async ({
    visit,
    stack,
  }) => {
    const id = await addPicture(stack, stack.admin, "Poppy seed rolls in a basket");
    await publish(stack, id);
    for (let site = 1; site <= 12; site++) await tellUse(stack, id, `site-${site}`);
    const { page, trouble } = await visit(stack.admin);
    trouble.expect(answersOf(500));
    await open(page, id);
    await page.getByRole("link", { name: "See where" }).click();
    const rows = page.getByRole("table", { name: "In use", exact: true }).getByRole("row");
    await rows.filter({ hasText: "site-12" }).waitFor();
    expect(await rows.count()).toBe(1 + 10);
    await page.getByRole("button", { name: "Show all 12" }).click();
    await rows.filter({ has: page.getByText("site-1", { exact: true }) }).waitFor();
    expect(await rows.count()).toBe(1 + 12);
    await page.route("**/rpc/read_uses*", (route) =>
      route.fulfill({ status: 500, json: { code: "XX000", message: "no" } }),
    );
    await page.reload();
    await page.getByRole("alert").getByRole("button", { name: "Try again" }).waitFor();
  });

  test("goes to the trash and from every site at once, where that is wanted", async ({ visit, stack }) => {
    const id = await addPicture(stack, stack.admin, "Cardamom knots on a rack");
    await publish(stack, id);
    await tellUse(stack, id, "bea-2");
    const { page } = await visit(stack.admin);
    await open(page, id);
    await button(page, "Move to trash").click();
    const question = page.getByRole("dialog", { name: "Move this picture to the trash?" });
    await question.getByRole("button", { name: "Take it down everywhere" }).click();
    await page.getByText(/^In the trash since/).waitFor();
    expect(await page.getByText(/In use/i).count()).toBe(0);
    const uses = operatorOf(stack).from("image_uses").select("ended_at").eq("image_id", id);
    expect((await ok(uses))[0]?.ended_at).not.toBeNull();
  });
});

describe("pictures of which sites use some", () => {
  test("are withdrawn at once only after it was said what becomes of those", async ({ visit, stack }) => {
    const ids = await addPictures(stack, stack.admin, ["Quince tart by a window", "Quince tart on a stool"]);
    for (const id of ids) await publish(stack, id);
    await tellUse(stack, ids[0]!, "dora");
    const { page } = await visit(stack.admin);
    await page.goto("/library?q=quince");
    const bulk = page.getByRole("region", { name: "What to do with the selected pictures" });
    await page.getByRole("button", { name: "Select everything that matches (2)" }).click();
    await bulk.getByText("2 selected").waitFor();
    await bulk.getByRole("button", { name: "Withdraw" }).click();
    const question = page.getByRole("dialog", { name: "Withdraw 2 pictures?" });
    await question.getByText(/^Sites use 1 of them: .* its address keeps answering/).waitFor();
    await question.getByRole("button", { name: "Cancel" }).click();
    await expectStatus(stack, ids, "approved");
    await bulk.getByRole("button", { name: "Withdraw" }).click();
    await question.getByRole("button", { name: "Withdraw" }).click();
    await bulk.getByText("2 withdrawn").waitFor();
    await expectStatus(stack, ids, "ready");
    await tellUse(stack, ids[0]!, "dora", false);

    // What no site uses goes without a question.
    await page.getByRole("button", { name: "Select everything that matches (2)" }).click();
    await bulk.getByRole("button", { name: "Move to trash" }).click();
    await bulk.getByText("2 in the trash").waitFor();
  });
});

describe("a member", () => {
  test("sees a picture of their own without deciding about it, and cannot change it once it is public", async ({
    visit,
    stack,
  }) => {
    const member = await addPerson(stack, "member");
    const id = await addPicture(stack, member, "Honey cake in slices");
    const { page } = await visit(member);
    await open(page, id);
    await button(page, "Edit description").waitFor();
    expect(await button(page, "Approve").count()).toBe(0);
    expect(await button(page, "Reject").count()).toBe(0);
    await publish(stack, id);
    await page.getByText("It is approved: only an admin changes what sites show.").waitFor();
    expect(await button(page, "Edit description").count()).toBe(0);
  });

  test("finds a stranger's picture as missing as one that never was", async ({ visit, stack }) => {
    const id = await addPicture(stack, stack.admin);
    const { page } = await visit(await addPerson(stack, "member"));
    const seen: (string | null)[] = [];
    for (const address of [id, crypto.randomUUID(), "rye-bread"]) {
      await open(page, address);
      await page.getByRole("heading", { name: "There is no such picture" }).waitFor();
      seen.push(await page.getByRole("main").textContent());
    }
    expect(new Set(seen).size).toBe(1);
  });
});

test("a network that is not there is said plainly, and a decision that was not saved can be made again", async ({
  visit,
  stack,
}) => {
  const id = await addPicture(stack, stack.admin);
  const { page, trouble } = await visit(stack.admin);
  trouble.expect(/net::ERR_|Failed to (fetch|load)/);
  await open(page, id);
  await button(page, "Approve").waitFor();
  await page.route("**/rpc/approve_images", (route) => route.abort());
  await button(page, "Approve").click();
  await page.getByText("No answer came: this may have been done all the same").waitFor();
  await expectStatus(stack, [id], "ready");
  await page.unroute("**/rpc/approve_images");
  await button(page, "Approve").click();
  await button(page, "Withdraw").waitFor();
  await expectStatus(stack, [id], "approved");
});

test("without a network a verb is refused at once, and not done when there is one again", async ({ visit, stack }) => {
  const id = await addPicture(stack, stack.admin);
  const { page, trouble } = await visit(stack.admin);
  trouble.expect(/net::ERR_|Failed to (fetch|load)|WebSocket/);
  await open(page, id);
  await button(page, "Approve").click();
  await button(page, "Withdraw").waitFor();
  let asked = 0;
  page.on("request", (request) => {
    if (/rpc\/(withdraw|trash|reject)_images|images\?select=/.test(request.url())) asked += 1;
  });
  await button(page, "Reject").click();
  const dialog = page.getByRole("dialog", { name: "Reject this picture" });
  const words = dialog.getByLabel("In your own words");
  await words.fill("Too dark");
  await page.context().setOffline(true);
  await page.getByText("You are offline.").waitFor({ state: "attached" });
  asked = 0;
  const refusal = "The library cannot be reached. Nothing is lost";
  await words.press("Enter");
  await dialog.getByText(refusal).waitFor();
  expect(await words.inputValue()).toBe("Too dark");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  for (const verb of ["Withdraw", "Move to trash", "Reject"]) {
    await button(page, verb).click();
    await page.getByRole("alert").filter({ hasText: refusal }).waitFor();
    expect(await button(page, verb).isEnabled()).toBe(true);
  }
  expect(asked).toBe(0);
  const reread = page.waitForResponse((answer) => /images\?select=/.test(answer.url()) && answer.ok());
  await page.context().setOffline(false);
  await reread;
  await page.getByText(refusal).waitFor({ state: "detached" });
  await expectStatus(stack, [id], "approved");
  await button(page, "Withdraw").waitFor();
});

test("a verb that was done though its answer was lost is told as such, and the screen shows it", async ({
  visit,
  stack,
}) => {
  const id = await addPicture(stack, stack.admin);
  const { page, trouble } = await visit(stack.admin);
  trouble.expect(/net::ERR_|Failed to (fetch|load)/);
  await open(page, id);
  await button(page, "Approve").waitFor();
  await page.route("**/rpc/approve_images", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await button(page, "Approve").click();
  await page.getByText("No answer came: this may have been done all the same").waitFor();
  await button(page, "Withdraw").waitFor();
  await expectStatus(stack, [id], "approved");
});

describe("a new picture that starts from this one", () => {
  test("is asked for in words on Generate, shown with its start, and stands beside it afterwards", async ({
    visit,
    stack,
    ovens: _,
  }) => {
    const person = await addPerson(stack, "member");
    const id = await addPicture(stack, person, "Blueberry muffins in a tin");
    const { page } = await visit(person);
    await open(page, id);
    await page.getByRole("link", { name: "Change this picture" }).click();
    const start = page.getByRole("region", { name: "Start from this picture" });
    await start.getByRole("img", { name: "Blueberry muffins in a tin" }).waitFor();
    expect(new URL(page.url()).search).toBe("");
    expect(await page.getByRole("checkbox", { name: "Oven One" }).isChecked()).toBe(true);
    expect(await page.getByRole("checkbox", { name: "Hearth Two" }).count()).toBe(0);
    await page.reload();
    await start.getByRole("link", { name: "Blueberry muffins in a tin" }).waitFor();

    await page.getByLabel("What to change").fill("Set the tin on a slate board");
    await page.getByRole("button", { name: /^Generate 1 picture · \$0\.02 to \$0\.04$/ }).click();
    await page.getByRole("heading", { name: /1 picture ready/ }).waitFor();
    const made = await ok(
      operatorOf(stack).from("images").select("operation, parent_id, model_id").eq("parent_id", id),
    );
    expect(made).toEqual([{ operation: "edit", parent_id: id, model_id: "oven-1" }]);

    await start.getByRole("button", { name: "Start from no picture" }).click();
    await start.waitFor({ state: "detached" });
    await page.getByLabel("Prompt", { exact: true }).waitFor();
  });

  test("loses its background without a word about it", async ({ visit, stack, ovens: _ }) => {
    const person = await addPerson(stack, "member");
    const id = await addPicture(stack, person, "Ginger snaps on a rack");
    const { page } = await visit(person);
    await open(page, id);
    await page.getByRole("link", { name: "Remove the background" }).click();
    await page.getByRole("radio", { name: "Remove its background" }).and(page.locator(":checked")).waitFor();
    expect(await page.getByRole("textbox").count()).toBe(0);
    await page.getByRole("button", { name: /^Generate 1 picture · / }).click();
    await page.getByText(/^(Estimated|Cost) \$/).waitFor();
    const asked = await ok(operatorOf(stack).from("images").select("operation, transparent").eq("parent_id", id));
    expect(asked).toEqual([{ operation: "remove_background", transparent: true }]);
  });

  test("that is not there says so, and can be left out", async ({ visit, stack }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await page.goto(`/generate?source=${crypto.randomUUID()}`);
    const start = page.getByRole("region", { name: "Start from this picture" });
    await start.getByText("There is no such picture, or it is not yours.").waitFor();
    await start.getByRole("button", { name: "Start from no picture" }).click();
    await page.getByLabel("Prompt", { exact: true }).waitFor();
  });
});
