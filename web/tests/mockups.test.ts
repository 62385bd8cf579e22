import { readFile } from "node:fs/promises";
import type { CDPSession, Locator, Page } from "playwright-core";
import sharp from "sharp";
import { describe, expect } from "vitest";
import type { Facts } from "../../scripts/start/facts.ts";
import { expectNoAxeViolations } from "./support/axe.ts";
import { addPerson, clientOf, ok, type Person } from "./support/people.ts";
import { addPictures } from "./support/pictures.ts";
import { test as base } from "./support/test.ts";

/** A member with a picture of 1024 by 1024 pixels. */
const test = base.extend("desk", { scope: "file" }, async ({ stack }) => {
  const person = await addPerson(stack, "member");
  const [id] = await addPictures(stack, person, ["Oat cookies on a blue plate"]);
  return { person, id: id! };
});

const stage = (page: Page): Locator => page.getByRole("application", { name: /^The picture on the/ });
const field = (page: Page, name: string): Locator => page.getByRole("spinbutton", { name });
const valuesOf = async (page: Page) =>
  await Promise.all(
    ["Right", "Down", "Size", "Angle"].map(async (name) => Number(await field(page, name).inputValue())),
  );
const isSaved = (page: Page) =>
  page
    .getByRole("status")
    .filter({ hasText: /^Saved$/ })
    .waitFor();

/** What the database keeps of a picture on a thing; null where it keeps nothing. */
async function keptOn(stack: Facts, person: Person, id: string, mockup: string): Promise<unknown> {
  const client = await clientOf(stack, person);
  const rows = client.from("image_mockups").select("placement").eq("image_id", id).eq("mockup", mockup);
  return (await ok(rows))[0]?.placement ?? null;
}

/** What a button puts into the downloads. */
async function downloaded(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Where a place of the square that the thing is drawn in is on the screen. */
async function placeOf(page: Page, x: number, y: number): Promise<{ x: number; y: number }> {
  const box = (await stage(page).boundingBox())!;
  return { x: box.x + (box.width * x) / 1000, y: box.y + (box.height * y) / 1000 };
}

describe("a picture on a thing", () => {
  test("is placed by keys alone, saved, and found again", async ({ visit, stack, desk }) => {
    const { page } = await visit(desk.person);
    await page.goto(`/pictures/${desk.id}`);
    await page.getByRole("link", { name: "Put it on a product" }).press("Enter");
    await stage(page).waitFor();
    await page.getByRole("radio", { name: "T-shirt" }).press("ArrowRight");
    await page.getByRole("application", { name: "The picture on the mug" }).focus();
    for (const key of ["Shift+ArrowRight", "ArrowRight", "ArrowUp", "-", "-", "]", "Shift+BracketRight"]) {
      await page.keyboard.press(key);
    }
    await expect.poll(() => valuesOf(page)).toEqual([11, -1, 90.7, 16]);
    await page.getByText("11 millimeters right of the middle, 1 millimeters above it").waitFor({ state: "attached" });
    await page.keyboard.press("z");
    await expect.poll(() => valuesOf(page)).toEqual([11, -1, 90.7, 1]);
    await page.keyboard.press("c");
    await page.keyboard.press("0");
    await expect.poll(() => valuesOf(page)).toEqual([0, 0, 100, 0]);
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Tab");
    await page.getByRole("slider", { name: "Size" }).and(page.locator(":focus")).waitFor();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.press("Tab");
    await page.getByRole("slider", { name: "Turn" }).and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => valuesOf(page)).toEqual([0, 10, 50, 15]);
    await isSaved(page);
    expect(await keptOn(stack, desk.person, desk.id, "mug")).toEqual({ x: 0, y: 10, scale: 0.5, rotation: 15 });

    await page.reload();
    await expect.poll(() => valuesOf(page)).toEqual([0, 10, 50, 15]);
    await page.getByRole("radio", { name: "Box" }).click();
    await expect.poll(() => valuesOf(page)).toEqual([0, 0, 100, 0]);
    await page.getByRole("radio", { name: "Mug" }).click();
    await expect.poll(() => valuesOf(page)).toEqual([0, 10, 50, 15]);
    await page.getByRole("button", { name: "Reset" }).click();
    await isSaved(page);
    expect(await keptOn(stack, desk.person, desk.id, "mug")).toBeNull();
  });

  test("is printed at its size, and nothing around it", async ({ visit, stack, desk }) => {
    const { page } = await visit(desk.person);
    await page.goto(`/mockups?image=${desk.id}&on=mug`);
    await stage(page).waitFor();
    await field(page, "Down").fill("10");
    await field(page, "Size").fill("50");
    await field(page, "Angle").fill("15");
    const print = await downloaded(page, "Save for print");
    expect(print.name).toMatch(/^[\w-]+-on-mug-print\.png$/);
    const image = sharp(print.bytes);
    expect(await image.metadata()).toMatchObject({ width: 945, height: 945, density: 300, hasAlpha: true });
    const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
    const pixel = (x: number, y: number) => [...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4)];
    // 10 millimeters below the middle lies the middle of the picture; the corners of the print are clear.
    const master = await masterOf(stack, desk.person, desk.id);
    expectNear(pixel(472, 472 + 118), [...master, 255]);
    for (const [x, y] of [
      [2, 2],
      [942, 2],
      [472, 200],
    ] as const) {
      expect(pixel(x, y)[3]).toBe(0);
    }
  });

  test("is a picture of the whole thing too", async ({ visit, stack, desk }) => {
    const { page } = await visit(desk.person);
    await page.goto(`/mockups?image=${desk.id}&on=jar-label`);
    await stage(page).waitFor();
    const mockup = await downloaded(page, "Save as a picture");
    expect(mockup.name).toMatch(/-on-jar-label-mockup\.png$/);
    const { data, info } = await sharp(mockup.bytes).raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 2000, height: 2000 });
    const pixel = (x: number, y: number) => [
      ...data.subarray((y * 2000 + x) * info.channels, (y * 2000 + x) * info.channels + 3),
    ];
    // The jam is dark red below the label; on it lies the middle of the picture.
    const [red, green] = pixel(1000, 1660);
    expect(red! - green!).toBeGreaterThan(60);
    expectNear(pixel(1000, 1236), await masterOf(stack, desk.person, desk.id));
  });

  test("says how sharp it is printed, and what is not printed at all", async ({ visit, desk }) => {
    const { page } = await visit(desk.person);
    await page.goto(`/mockups?image=${desk.id}&on=poster`);
    await page.getByText("Prints at 130 dpi: blurry above 8.7 cm.").waitFor();
    await field(page, "Size").fill("40");
    await page.getByText("Prints at 325 dpi: sharp.").waitFor();
    await page.getByText("8 cm × 8 cm").waitFor();
    await field(page, "Right").fill("80");
    await page.getByText("What lies outside the dashed line is not printed.").waitFor();
    await field(page, "Right").fill("");
    await page.getByRole("button", { name: "Fill", exact: true }).click();
    await expect.poll(() => valuesOf(page)).toEqual([0, 0, 150, 0]);
  });
});

describe("by hand", () => {
  test("a drag comes to the middle and shows the line, Alt leaves it where it is, a corner and the wheel size it", async ({
    visit,
    desk,
  }) => {
    const { page } = await visit(desk.person);
    await page.goto(`/mockups?image=${desk.id}&on=tote`);
    await stage(page).waitFor();
    await field(page, "Size").fill("50");
    const drag = async (from: [number, number], to: [number, number], whileDown = async () => {}) => {
      const [start, end] = [await placeOf(page, ...from), await placeOf(page, ...to)];
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
      await page.mouse.move(end.x, end.y);
      await whileDown();
      await page.mouse.up();
    };
    // The middle of the bag is at 500, 656; 400 of the square are 280 millimeters.
    await drag([500, 656], [505, 700], async () => {
      expect(await page.locator("[data-guide=x]").count()).toBe(1);
      expect(await page.locator("[data-guide=y]").count()).toBe(0);
    });
    const [right, down] = await valuesOf(page);
    expect(right).toBe(0);
    expect(down).toBeCloseTo(30.8, 0);
    expect(await page.locator("[data-guide]").count()).toBe(0);
    await page.keyboard.down("Alt");
    await drag([500, 700], [505, 700]);
    await page.keyboard.up("Alt");
    expect((await valuesOf(page))[0]).toBeCloseTo(3.5, 0);
    await page.getByRole("button", { name: "Undo" }).click();
    expect((await valuesOf(page))[0]).toBe(0);

    await page.getByRole("button", { name: "Fit", exact: true }).click();
    await drag([700, 856], [600, 756]);
    const [, , size] = await valuesOf(page);
    expect(size).toBeGreaterThan(70);
    expect(size).toBeLessThan(80);
    const middle = await placeOf(page, 500, 600);
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.wheel(0, 200);
    await expect.poll(async () => (await valuesOf(page))[2]).toBeLessThan(size! - 10);

    await page.getByRole("button", { name: "Reset" }).click();
    const turn = (await page.getByRole("slider", { name: "Turn" }).boundingBox())!;
    await page.mouse.move(turn.x + turn.width / 2, turn.y + turn.height / 2);
    await page.mouse.down();
    const side = await placeOf(page, 746, 659);
    await page.mouse.move(side.x, side.y);
    await page.mouse.up();
    expect((await valuesOf(page))[3]).toBe(90);
    await isSaved(page);
  });

  test("two fingers pinch and turn it, one moves it", async ({ visit, desk }) => {
    const { page } = await visit(desk.person, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await page.goto(`/mockups?image=${desk.id}&on=poster`);
    await stage(page).waitFor();
    await page.getByRole("button", { name: "Reset" }).click();
    await stage(page).scrollIntoViewIfNeeded();
    const fingers = await page.context().newCDPSession(page);
    // Pulled apart to half as far again, and turned by a quarter.
    await touch(page, fingers, [
      [
        [440, 462],
        [560, 462],
      ],
      [
        [450, 420],
        [550, 500],
      ],
      [
        [500, 372],
        [500, 552],
      ],
    ]);
    const [right, down, size, angle] = await valuesOf(page);
    expect(Math.abs(right!)).toBeLessThan(2);
    expect(Math.abs(down!)).toBeLessThan(2);
    expect(size).toBeCloseTo(150, -1);
    expect(angle).toBe(90);
    await touch(page, fingers, [[[500, 462]], [[540, 462]], [[596, 462]]]);
    expect((await valuesOf(page))[0]).toBeCloseTo(40, -1);
    await isSaved(page);
    await expectNoAxeViolations(page);
  });
});

describe("when something is missing", () => {
  test("nobody else's picture is shown, and another one is chosen from the library", async ({ visit, stack, desk }) => {
    const other = await addPerson(stack, "member");
    const { page } = await visit(other);
    await page.goto(`/mockups?image=${desk.id}&on=box`);
    await page.getByRole("heading", { name: "There is no such picture" }).waitFor();
    await expectNoAxeViolations(page);
    const [id] = await addPictures(stack, other, ["Rye bread on slate"]);
    await page.goto("/mockups?on=box");
    await page.getByRole("heading", { name: "No picture is chosen yet" }).waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Choose a picture" }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /rye bread/i })
      .click();
    await page.getByRole("application", { name: "The picture on the box" }).waitFor();
    expect(new URL(page.url()).searchParams.get("image")).toBe(id);
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    await page.emulateMedia({ colorScheme: "dark" });
    await expectNoAxeViolations(page);
  });

  test("without a network it stays in the browser, and is saved once there is one", async ({ visit, stack, desk }) => {
    const { page, trouble } = await visit(desk.person);
    trouble.expect(/ERR_INTERNET_DISCONNECTED|WebSocket|realtime/);
    await page.goto(`/mockups?image=${desk.id}&on=shirt`);
    await stage(page).waitFor();
    await page.context().setOffline(true);
    await field(page, "Down").fill("25");
    await page.getByText("You are offline. It is kept in this browser").waitFor();
    await page.context().setOffline(false);
    await isSaved(page);
    expect(await keptOn(stack, desk.person, desk.id, "shirt")).toEqual({ x: 0, y: 25, scale: 1, rotation: 0 });
  });

  test("without a network its files are saved all the same, one after the other", async ({ visit, desk }) => {
    const { page, trouble } = await visit(desk.person);
    trouble.expect(/ERR_INTERNET_DISCONNECTED|WebSocket|realtime/);
    await page.goto(`/mockups?image=${desk.id}&on=box`);
    await stage(page).waitFor();
    const [worker] = await Promise.all([page.waitForEvent("worker"), page.keyboard.press("Shift")]);
    expect(await worker.evaluate("typeof self.postMessage")).toBe("function");
    await page.context().setOffline(true);
    for (const name of ["Save for print", "Save as a picture"]) {
      const { bytes } = await downloaded(page, name);
      expect(await sharp(bytes).metadata()).toMatchObject({ format: "png" });
    }
  });
});

/** The color in the middle of the picture as it lies in the library. */
async function masterOf(stack: Facts, person: Person, id: string): Promise<number[]> {
  const client = await clientOf(stack, person);
  const { master_path } = await ok(client.from("images").select("master_path").eq("id", id).single());
  const file = await ok(client.storage.from("studio").download(master_path!));
  const image = sharp(Buffer.from(await file.arrayBuffer())).removeAlpha();
  const { width, height } = await image.metadata();
  const { data } = await image
    .extract({ left: width / 2 - 1, top: height / 2 - 1, width: 2, height: 2 })
    .resize(1, 1)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data];
}

/** Colors that one pixel more or less between two renderers may differ by. */
function expectNear(color: readonly number[], expected: readonly number[]): void {
  for (const [at, value] of color.entries()) expect(Math.abs(value - expected[at]!)).toBeLessThan(24);
}

/** Fingers on the square that the thing is drawn in: where each of them is, moment by moment. */
async function touch(page: Page, session: CDPSession, moments: readonly (readonly (readonly [number, number])[])[]) {
  for (const [at, places] of moments.entries()) {
    const touchPoints = await Promise.all(
      places.map(async ([x, y], id) => ({ ...(await placeOf(page, x, y)), id, radiusX: 5, radiusY: 5 })),
    );
    await session.send("Input.dispatchTouchEvent", { type: at === 0 ? "touchStart" : "touchMove", touchPoints });
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}
