import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { addPerson, clientOf, ok } from "./support/people.ts";
import { addPictures } from "./support/pictures.ts";
import { test } from "./support/test.ts";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Text over the picture" });
const open = async (page: Page, id: string) => {
  await page.goto(`/pictures/${id}`);
  await page.getByRole("button", { name: "Text over the picture" }).click();
  await dialog(page).getByLabel("Text 1", { exact: true }).waitFor();
};

describe("texts over a picture", () => {
  test("are written with a look at how they will stand, set, found again and taken away", async ({ visit, stack }) => {
    const person = await addPerson(stack, "member");
    const [id] = await addPictures(stack, person, ["Oat cookies on a blue plate"]);
    const { page } = await visit(person);
    await open(page, id!);
    const form = dialog(page);
    await form.getByLabel("Text 1", { exact: true }).fill("<b>FRESH</b> & warm");
    await form.getByRole("img", { name: "How it will look, about" }).getByText("<b>FRESH</b> & warm").waitFor();
    await form.getByRole("button", { name: "Add a text" }).click();
    await form.getByLabel("Text 2", { exact: true }).fill("Sunday");
    await form.getByLabel("A color of my own for text 2").check();
    await form.getByLabel("Size of text 2").fill("20");
    await form.getByRole("button", { name: "Set the texts" }).click();
    await page.getByText("The texts are being set").waitFor();

    const client = await clientOf(stack, person);
    const read = () => ok(client.from("images").select("overlays, made_path, master_path").eq("id", id!).single());
    await expect.poll(async () => (await read()).made_path !== null).toBe(true);
    expect((await read()).overlays).toEqual([
      { text: "<b>FRESH</b> & warm", place: "top" },
      { text: "Sunday", place: "bottom", size: 0.2, color: "#ffffff" },
    ]);

    // As it is served, with its words, and no cut of the whole that would cut them.
    const hero = page.getByRole("figure").filter({ hasText: "Hero" }).locator("img");
    await expect.poll(() => hero.getAttribute("src")).toContain("/hero_image-");

    await open(page, id!);
    expect(await form.getByLabel("Text 2", { exact: true }).inputValue()).toBe("Sunday");
    for (const number of [2, 1]) await form.getByRole("button", { name: `Remove text ${number}` }).click();
    await form.getByText("No text is set over this picture.").waitFor();
    await form.getByRole("button", { name: "Set the texts" }).click();
    await expect.poll(async () => ((await read()).overlays as unknown[]).length).toBe(0);
    await expect.poll(async () => (await read()).master_path === (await read()).made_path).toBe(true);
  });

  test("that cannot be set are told, and lose nothing that was written", async ({ visit, stack }) => {
    const person = await addPerson(stack, "member");
    const [id] = await addPictures(stack, person, ["Rye bread on slate"]);
    const { page, trouble } = await visit(person);
    trouble.expect(/set_overlays/);
    await open(page, id!);
    const form = dialog(page);
    await form.getByLabel("Text 1", { exact: true }).fill("Cake 🎂");
    await form.getByRole("button", { name: "Set the texts" }).click();
    await form.getByRole("alert").filter({ hasText: "letters that we cannot set: 🎂" }).waitFor();
    const refused = form.getByLabel("Text 1", { exact: true });
    await refused.and(page.locator(":focus")).waitFor();
    expect(await refused.getAttribute("aria-invalid")).toBe("true");
    const note = await refused.getAttribute("aria-describedby");
    expect(await page.locator(`[id="${note}"]`).textContent()).toContain("cannot set: 🎂");
    expect(await refused.inputValue()).toBe("Cake 🎂");

    // Somebody else tags it meanwhile.
    await ok((await clientOf(stack, stack.admin)).rpc("edit_image", { image_id: id!, tags: ["rye"] }));
    await form.getByLabel("Text 1", { exact: true }).fill("Cake");
    await form.getByRole("button", { name: "Set the texts" }).click();
    await form.getByRole("alert").filter({ hasText: "Somebody else has changed this picture meanwhile" }).waitFor();
    await form.getByRole("button", { name: "Set the texts" }).click();
    await page.getByText("The texts are being set").waitFor();
  });
});
