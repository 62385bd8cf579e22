import { describe, expect } from "vitest";
import { fillLibrary } from "./support/library-fixture.ts";
import { addPerson, clientOf, ok, operatorOf } from "./support/people.ts";
import { addPictures } from "./support/pictures.ts";
import {
  decidable,
  expectStatus,
  openReview,
  shownImage,
  type Waiting,
  waitingBatches,
} from "./support/review-desk.ts";
import { test as base } from "./support/test.ts";

/** Each test takes a batch of its own with four pictures or more that wait. */
const test = base.extend("take", { scope: "file" }, async ({ stack }) => {
  await fillLibrary(stack, stack.admin, 300);
  const batches = await waitingBatches(stack, 4);
  return (): Waiting => batches.pop()!;
});

describe("by keyboard alone", () => {
  test("pictures are looked through, approved, rejected with a reason and taken back", async ({
    visit,
    stack,
    take,
  }) => {
    const waiting = take();
    const { page } = await visit(stack.admin);
    const first = await openReview(page, waiting);
    const count = waiting.ids.length;
    await page.keyboard.press("j");
    await page.getByText(`2 of ${count}`, { exact: true }).waitFor();
    const second = shownImage(page)!;
    expect(second).not.toBe(first);
    await page.keyboard.press("k");
    await page.getByText(`1 of ${count}`, { exact: true }).waitFor();
    expect(shownImage(page)).toBe(first);

    await decidable(page);
    await page.keyboard.press("a");
    await expect.poll(() => shownImage(page)).toBe(second);
    await page.getByText(`1 of ${count - 1}`, { exact: true }).waitFor();
    await decidable(page);
    await page.keyboard.press("r");
    const dialog = page.getByRole("dialog", { name: "Reject this picture" });
    await dialog.locator(":focus").waitFor();
    await page.keyboard.press("4");
    await dialog.getByRole("radio", { name: "Poor light or composition" }).and(page.locator(":checked")).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("too dark");
    await page.keyboard.press("Enter");
    await expect.poll(() => shownImage(page)).not.toBe(second);
    await expectStatus(stack, [first], "approved");
    await expectStatus(stack, [second], "rejected");
    const { reject_reason } = await ok(
      operatorOf(stack).from("images").select("reject_reason").eq("id", second).single(),
    );
    expect(reject_reason).toBe("Poor light or composition: too dark");

    await page.keyboard.press("z");
    await expect.poll(() => shownImage(page)).toBe(second);
    await expectStatus(stack, [second], "ready");
    await page.keyboard.press("Control+z");
    await expect.poll(() => shownImage(page)).toBe(first);
    await expectStatus(stack, [first], "ready");
  });

  test("tags are edited, the keys are told, and the address holds what is open", async ({ visit, stack, take }) => {
    const { page } = await visit(stack.admin);
    const image = await openReview(page, take());
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).getByText("Reject, with a reason").waitFor();
    expect(new URL(page.url()).searchParams.get("open")).toBe("help");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });

    await page.keyboard.press("t");
    const input = page.getByRole("combobox", { name: "Add a tag" });
    await expect.poll(() => input.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type("For the window");
    await page.getByRole("option", { name: "“for the window” as a free tag" }).waitFor();
    await page.keyboard.press("Enter");
    const tags = operatorOf(stack).from("image_tags").select("source, removed_at").eq("image_id", image);
    await expect.poll(async () => (await ok(tags.eq("tag", "for the window"))).length).toBe(1);
    await page.getByRole("listitem").filter({ hasText: "for the window" }).getByText("by a person").waitFor();
    await page.keyboard.press("Escape");
    await input.waitFor({ state: "detached" });
    expect(shownImage(page)).toBe(image);
    await page.reload();
    await page.getByRole("listitem").filter({ hasText: "for the window" }).waitFor();
  });

  test("the subject is moved, the crops follow, and it is saved", async ({ visit, stack }) => {
    const { page } = await visit(stack.admin);
    // Not one of the many that share their files: all its sizes are made again.
    const [image] = await addPictures(stack, stack.admin, ["Sesame crackers on a slate board"]);
    const images = operatorOf(stack).from("images");
    const { batch_id } = await ok(images.select("batch_id").eq("id", image!).single());
    await openReview(page, { batch: batch_id!, ids: [image!] });
    const hero = page.getByRole("figure").filter({ hasText: "Hero" }).locator("img");
    const before = await hero.getAttribute("style");
    const subjectOf = async () => (await ok(images.select("subject").eq("id", image!).single())).subject;
    const saved = await subjectOf();
    await page.keyboard.press("Shift"); // the first touch brings the parts of the screen that are for doing
    await page.getByText("Arrow keys move it").waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Subject", exact: true }).focus();
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowLeft");
    }
    await expect.poll(() => hero.getAttribute("style")).not.toBe(before);
    await expect.poll(subjectOf).not.toEqual(saved);
    expect(shownImage(page)).toBe(image);
  });
});

test("the decisions fit below the picture, whatever is to be decided and however wide the window is", async ({
  visit,
  stack,
  take,
}) => {
  const waiting = take();
  const { page } = await visit(stack.admin);
  await openReview(page, waiting);
  const bar = page.getByRole("toolbar", { name: "Decide" });
  /** The widths at which a button or the end of its words lies outside. */
  async function tooNarrow(): Promise<number[]> {
    const found: number[] = [];
    for (let width = 320; width <= 1600; width += 32) {
      await page.setViewportSize({ width, height: 900 });
      const fits = await bar.evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        const buttons = [...element.children].map((child) => ({ child, box: child.getBoundingClientRect() }));
        const isInside = ({ child, box }: (typeof buttons)[number]) =>
          box.left > left - 0.5 && box.right < right + 0.5 && child.scrollWidth <= child.clientWidth;
        return left >= 0 && right <= innerWidth && buttons.length > 3 && buttons.every(isInside);
      });
      if (!fits) found.push(width);
    }
    return found;
  }
  expect(await tooNarrow()).toEqual([]);

  const client = await clientOf(stack, stack.admin);
  const [approved, rejected] = waiting.ids as [string, string];
  await ok(client.rpc("approve_images", { image_ids: [approved] }));
  await ok(client.rpc("reject_images", { image_ids: [rejected], reason: "Poor light or composition" }));
  for (const status of ["approved", "rejected"]) {
    await page.goto(`/review?status=${status}&batch=${waiting.batch}`);
    await bar.getByRole("button", { name: "Back to review", disabled: false }).waitFor();
    expect(await tooNarrow(), status).toEqual([]);
  }
});

describe("the grid", () => {
  test("takes everything that is selected in one call, and an undo brings it back selected", async ({
    visit,
    stack,
    take,
  }) => {
    const waiting = take();
    const count = waiting.ids.length;
    const { page } = await visit(stack.admin);
    const calls: unknown[] = [];
    page.on(
      "request",
      (request) => request.url().includes("/rpc/approve_images") && calls.push(request.postDataJSON()),
    );
    await page.goto(`/review?batch=${waiting.batch}&mode=grid`);
    const boxes = page.getByRole("list", { name: "Pictures" }).getByRole("checkbox");
    await expect.poll(() => boxes.count()).toBe(count);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("x");
    await page.getByText("1 selected").waitFor();
    await page.keyboard.press("Control+a");
    await page.getByText(`${count} selected`).waitFor();
    await page.keyboard.press("a");
    await page.getByRole("heading", { name: "Nothing to review" }).waitFor();
    await expectStatus(stack, waiting.ids, "approved");
    expect(calls).toEqual([{ image_ids: expect.any(Array), expected_status: "ready" }]);
    await page.keyboard.press("z");
    await page.getByText(`${count} selected`).waitFor();
    await expectStatus(stack, waiting.ids, "ready");
  });

  test("rejects a few with one reason, by mouse", async ({ visit, stack, take }) => {
    const waiting = take();
    const { page } = await visit(stack.admin);
    await page.goto(`/review?batch=${waiting.batch}`);
    await page.getByRole("button", { name: "Grid" }).click();
    const boxes = page.getByRole("list", { name: "Pictures" }).getByRole("checkbox");
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.getByText("2 selected").waitFor();
    await page.getByRole("button", { name: "Reject" }).click();
    const dialog = page.getByRole("dialog", { name: "Reject 2 pictures" });
    await dialog.getByText("Has text or a watermark").click();
    await dialog.getByRole("button", { name: "Reject" }).click();
    const rejected = operatorOf(stack).from("images").select("id").eq("reject_reason", "Has text or a watermark");
    await expect.poll(async () => (await ok(rejected.in("id", [...waiting.ids]))).length).toBe(2);
    await expect.poll(() => boxes.count()).toBe(waiting.ids.length - 2);
  });
});

describe("two people at once", () => {
  test("who comes second is told, keeps looking at the picture, and overwrites nothing", async ({
    visit,
    stack,
    take,
  }) => {
    const waiting = take();
    const { page: ada } = await visit(stack.admin);
    const { page: bea } = await visit(await addPerson(stack, "admin"));
    const image = await openReview(ada, waiting);
    await openReview(bea, waiting);
    expect(shownImage(bea)).toBe(image);
    await ada.keyboard.press("a");
    await bea.getByText("Approved by somebody else meanwhile").waitFor();
    expect(shownImage(bea)).toBe(image);
    await bea.getByRole("button", { name: "Approve", disabled: true }).waitFor();
    await bea
      .getByRole("status")
      .filter({ hasText: "Approved by somebody else meanwhile" })
      .getByRole("button", { name: "Next" })
      .click();
    await expect.poll(() => shownImage(bea)).not.toBe(image);
    await expectStatus(stack, [image], "approved");
  });

  test("of two decisions in the same moment the first stands, and the second hears of it", async ({
    visit,
    stack,
    take,
  }) => {
    const waiting = take();
    const { page: ada } = await visit(stack.admin);
    const { page: bea } = await visit(await addPerson(stack, "admin"));
    const image = await openReview(ada, waiting);
    await openReview(bea, waiting);
    const approved = Promise.withResolvers<void>();
    await bea.route("**/rpc/reject_images", async (route) => {
      await approved.promise;
      await route.continue();
    });
    await bea.keyboard.press("r");
    await bea.getByRole("dialog", { name: "Reject this picture" }).locator(":focus").waitFor();
    await bea.keyboard.press("Enter");
    await expect.poll(() => shownImage(bea)).not.toBe(image);
    await ada.keyboard.press("a");
    await expectStatus(stack, [image], "approved");
    approved.resolve();
    await bea.getByText("Somebody else has already decided this one").waitFor();
    await expectStatus(stack, [image], "approved");
  });
});

test("a new picture arrives without moving what is looked at", async ({ visit, stack, take: _ }) => {
  const { page } = await visit(stack.admin);
  await page.goto("/review");
  const place = page.getByText(/^1 of \d+$/);
  await place.waitFor();
  const before = Number((await place.textContent())!.split(" ").at(-1));
  await page.keyboard.press("j");
  await page.getByText(`2 of ${before}`, { exact: true }).waitFor();
  const image = shownImage(page);
  const [fresh] = await addPictures(stack, stack.admin, ["Honey cake on a slate board"]);
  await page.getByRole("button", { name: "1 new" }).waitFor();
  expect(shownImage(page)).toBe(image);
  await page.getByText(new RegExp(`^\\d+ of ${before + 1}$`)).waitFor();
  await page.getByRole("button", { name: "1 new" }).click();
  await expect.poll(() => shownImage(page)).toBe(fresh);
});

describe("a network that dies in the middle of approving", () => {
  test("loses nothing: it is said plainly, and saved when the network is back", async ({ visit, stack, take }) => {
    const { page, trouble } = await visit(stack.admin);
    trouble.expect(/ERR_INTERNET_DISCONNECTED|WebSocket/);
    const first = await openReview(page, take());
    await page.waitForLoadState("networkidle"); // the next pictures are there
    await page.context().setOffline(true);
    await page.keyboard.press("a");
    await expect.poll(() => shownImage(page)).not.toBe(first);
    const second = shownImage(page)!;
    await page.getByText("1 decision not saved yet: no connection").waitFor();
    await page.keyboard.press("a");
    await page.getByText("2 decisions not saved yet: no connection").waitFor();
    await expectStatus(stack, [first, second], "ready");
    await page.context().setOffline(false);
    await expectStatus(stack, [first, second], "approved");
    await page.getByText("not saved yet").waitFor({ state: "detached" });
  });

  test("is no reason to decide twice: an answer that was lost counts, also for another tab", async ({
    visit,
    stack,
    take,
  }) => {
    const { page, trouble } = await visit(stack.admin);
    trouble.expect(/approve_images/);
    const image = await openReview(page, take());
    await page.route("**/rpc/approve_images", async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    });
    await page.keyboard.press("a");
    await page.getByText("1 decision not saved yet").waitFor();
    await expectStatus(stack, [image], "approved");
    const other = await page.context().newPage();
    await page.close();
    await other.goto("/review");
    await other
      .getByRole("toolbar", { name: "Decide" })
      .getByRole("button", { name: "Undo" })
      .and(other.locator(":enabled"))
      .waitFor();
    await expect.poll(() => other.getByText("not saved yet").count()).toBe(0);
    expect(await other.getByText("already decided").count()).toBe(0);
    const admin = await clientOf(stack, stack.admin);
    expect(await ok(admin.from("images").select("publication").eq("id", image).single())).toEqual({ publication: 1 });
  });
});
