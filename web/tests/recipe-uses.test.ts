import { describe, expect } from "vitest";
import { addOvens } from "./support/ovens.ts";
import { addPerson, clientOf, ok, operatorOf, type Person } from "./support/people.ts";
import { addPictures } from "./support/pictures.ts";
import { test as base } from "./support/test.ts";
import { answersOf } from "./support/trouble.ts";

const test = base
  .extend("ovens", { scope: "file" }, ({ stack }) => addOvens(stack))
  .extend("addRecipe", ({ stack }) => async (person: Person, recipe: object) => {
    const client = await clientOf(stack, person);
    const { data } = await client.auth.getUser();
    const row = { kind: "template", ...recipe, owner_id: data.user!.id };
    return await ok(
      client
        .from("recipes")
        .insert(row as never)
        .select("id")
        .single(),
    );
  });

describe("a recipe", () => {
  test("is used from its page and for a batch of rows, shows what was made, and stays", async ({
    visit,
    stack,
    addRecipe,
  }) => {
    const person = await addPerson(stack, "member");
    const fields = [
      { name: "GUEST", type: "text", label: "Who gets it", required: true },
      { name: "WOOD", type: "choice", choices: ["oak", "pine"], default: "oak" },
    ];
    const prompt = "A card for [GUEST] on [WOOD]";
    const { id } = await addRecipe(person, { slug: "place-card", name: "Place card", prompt, fields });
    const made = async () => {
      const pictures = operatorOf(stack)
        .from("images")
        .select("full_prompt, batches!images_batch_id_fkey!inner(recipe_id)");
      const all = await ok(pictures.eq("batches.recipe_id", id).eq("status", "ready"));
      return all.map(({ full_prompt }) => full_prompt).sort();
    };
    const { page } = await visit(person);

    // From its page to a picture.
    await page.goto("/recipes/place-card");
    await page.getByRole("link", { name: "Use it", exact: true }).click();
    const submit = page.getByRole("button", { name: /^Generate 1 picture/ });
    await page.getByLabel("Who gets it").fill("Ann");
    await page.getByLabel("WOOD").selectOption("pine");
    await page.getByLabel("Count", { exact: true }).fill("1");
    await submit.click();
    await page.getByRole("region", { name: "Pictures" }).getByRole("link", { name: "Open in Library" }).waitFor();
    await expect.poll(made).toEqual(["A card for Ann on pine"]);

    // From its page to a picture a row.
    await page.goto("/recipes/place-card");
    await page.getByText("1 picture", { exact: true }).waitFor();
    await page.getByRole("link", { name: "Make many" }).click();
    const table = Buffer.from("Who gets it,Wood\nBea,oak\nCleo,\n");
    await page.getByLabel("Choose a CSV").setInputFiles({ name: "guests.csv", mimeType: "text/csv", buffer: table });
    await page.getByRole("button", { name: /^Make 2 pictures/ }).click();
    await page.getByRole("heading", { name: "guests", level: 1 }).waitFor();
    await page.getByText("2 of 2 pictures made").waitFor();
    expect(await made()).toEqual(["A card for Ann on pine", "A card for Bea on oak", "A card for Cleo on oak"]);

    // What was made stands on its page, one of it for a preview; and it cannot be deleted any more.
    await page.goto("/recipes/place-card");
    const pictures = page.getByRole("list", { name: "Recent pictures" });
    await expect.poll(() => pictures.getByRole("listitem").count()).toBe(3);
    await page.getByText("3 pictures", { exact: true }).waitFor();
    await pictures.getByRole("button", { name: "Use as the preview" }).first().click();
    await pictures.getByText("This is the preview").waitFor();
    expect(await page.getByRole("button", { name: "Delete", exact: true }).count()).toBe(0);
    const removal = await (await clientOf(stack, person)).from("recipes").delete().eq("id", id);
    expect(removal.error?.message).toBe("Pictures were made by the recipe 'Place card': archive it instead");
  });

  test("that changes pictures says where no model does, asks for a picture, and changes it as it says", async ({
    visit,
    stack,
    addRecipe,
    ovens: _,
  }) => {
    const person = await addPerson(stack, "member");
    const [picture] = await addPictures(stack, person, ["A round loaf"]);
    const fields = [{ name: "WOOD", type: "choice", choices: ["oak", "pine"], default: "oak" }];
    const recipe = { slug: "onto-wood", name: "Onto wood", operation: "edit", prompt: "Put it on [WOOD]", fields };
    await addRecipe(person, recipe);
    const { page, trouble } = await visit(person);
    trouble.expect(answersOf(400));
    await page.goto("/recipes/onto-wood");
    await page.getByRole("button", { name: "Use it on a picture" }).click();
    const dialog = page.getByRole("dialog", { name: "Choose a picture" });
    await dialog.getByLabel("Pictures of the library").getByRole("button").first().click();
    await page.getByText("The form begins with Onto wood").waitFor();
    const models = operatorOf(stack).from("models");
    const none = page
      .getByRole("alert")
      .filter({ hasText: "None of the models that change pictures can be used now." });
    await ok(models.update({ enabled_at: null }).eq("id", "oven-1").select());
    await page.reload();
    await none.waitFor();
    await ok(models.update({ enabled_at: new Date().toISOString() }).eq("id", "oven-1").select());
    await page.reload();
    await page.getByRole("checkbox", { name: /^Oven One/ }).waitFor();
    await page.getByLabel("WOOD").selectOption("pine");
    await page.getByText("With the values filled in").click();
    await page.getByText("Put it on pine").first().waitFor();
    await page.getByRole("button", { name: /^Generate 1 picture · \$/ }).click();
    await page.getByRole("region", { name: "Pictures" }).getByRole("link", { name: "Open in Library" }).waitFor();
    const made = operatorOf(stack).from("images").select("operation, full_prompt").eq("parent_id", picture!);
    expect(await ok(made)).toEqual([{ operation: "edit", full_prompt: "Put it on pine" }]);
  });

  test("of a scene shows where a product stands and sets one into it, and others lead to a table of rows", async ({
    visit,
    stack,
  }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await page.goto("/recipes/scene-marble");
    await page.getByText(/^This is a stage that products are set into/).waitFor();
    await page.getByRole("figure", { name: /^Where the product stands in the picture: Its middle at 50 %/ }).waitFor();
    expect(await page.getByRole("link", { name: /^(Use it|Make many)$/ }).count()).toBe(0);
    const use = page.getByRole("link", { name: "Set a product into it" });
    expect(await use.getAttribute("href")).toBe("/products/new?scenes=scene-marble");
    await page.goto("/recipes/meme");
    await page.getByRole("link", { name: "Make many" }).click();
    await page.getByLabel("Choose a CSV").waitFor({ state: "attached" });
    expect(new URL(page.url()).searchParams.get("recipe")).toBe("meme");
  });

  test("that is shared shows its preview to all, and not the picture itself", async ({ visit, stack, addRecipe }) => {
    const [owner, other] = [await addPerson(stack, "member"), await addPerson(stack, "member")];
    const [picture] = await addPictures(stack, owner, ["A tart of plums"]);
    const tart = { slug: "plum-tart", name: "Plum tart", prompt: "A tart", preview_image_id: picture };
    const { id } = await addRecipe(owner, tart);
    await ok((await clientOf(stack, owner)).rpc("share_recipe", { recipe_id: id }));
    const { page } = await visit(other);
    await page.goto("/recipes?q=plum");
    const card = page.getByRole("listitem").filter({ hasText: "Plum tart" });
    const widths = () =>
      card.locator("img[src^=http]").evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
    await expect.poll(widths).toEqual([400]);
    await page.goto(`/pictures/${picture}`);
    await page.getByRole("heading", { name: "There is no such picture" }).waitFor();
  });
});
