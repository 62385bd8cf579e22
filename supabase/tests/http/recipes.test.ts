import { expect, test } from "vitest";
import { BatchQuote } from "../../../shared/batch-quotes.ts";
import { readRecipes, writeRecipesCsv } from "../../../shared/recipe-files.ts";
import { RecipeDraft } from "../../../shared/recipes.ts";
import { TokenSetDraft } from "../../../shared/token-sets.ts";
import { joinMember, ok } from "./stack.ts";

const parts =
  `slug, name, kind, operation, category, description, prompt, fields, negative_prompt, aspect, quality, model_ids,
  overlays, stand` as const;

test("a recipe goes from one person to another as a file, is copied, changed, taken back and put away", async () => {
  const [ann, bea] = await Promise.all([joinMember(), joinMember()]);
  const slug = `tart-${crypto.randomUUID()}`;
  const tart = RecipeDraft.parse({
    slug,
    name: "Tart",
    kind: "template",
    prompt: "A {red|blue} tart for [GUEST|a friend] on [SURFACE]",
    fields: [{ name: "SURFACE", type: "choice", choices: ["slate, dark", "oak"], default: "oak" }],
    model_ids: ["sketch-1"],
    aspect: "3:2",
  });

  // As a file of ours, which holds what the database does.
  const [read] = readRecipes(writeRecipesCsv([tart])).recipes;
  const { id } = await ok(
    ann.client
      .from("recipes")
      .insert({ ...read!, owner_id: ann.id })
      .select("id")
      .single(),
  );
  const kept = await ok(ann.client.from("recipes").select(parts).eq("id", id).single());
  expect(RecipeDraft.parse(kept)).toEqual(tart);

  // What is wrong is said in a sentence.
  const wrong = await ann.client
    .from("recipes")
    .update({ fields: [{ name: "SURFACE", type: "choice", choices: ["x"], default: "y" }] })
    .eq("id", id);
  expect(wrong.error?.message).toBe("The field SURFACE has a default that does not fit: Choose one of x");

  // Shared, used and copied.
  const unseen = await bea.client.rpc("duplicate_recipe", { recipe_id: id });
  expect(unseen.error?.message).toBe("There is no such recipe");
  await ok(ann.client.rpc("share_recipe", { recipe_id: id }));
  const request = { template: slug, tokens: { GUEST: "[Max]" } };
  const quote = BatchQuote.parse(await ok(bea.client.rpc("quote_batch", request)));
  expect(quote.prompts.map(({ prompt }) => prompt)).toEqual([
    "A red tart for [Max] on oak",
    "A blue tart for [Max] on oak",
  ]);
  const copy = await ok(bea.client.rpc("duplicate_recipe", { recipe_id: id }));

  // Changed, and taken back.
  await ok(bea.client.from("recipes").update({ prompt: "A cake" }).eq("id", copy).select());
  expect(await ok(bea.client.rpc("restore_recipe_version", { recipe_id: copy, number: 1 }))).toBe(3);
  const versions = bea.client.from("recipe_versions").select("number").eq("recipe_id", copy).order("number");
  expect(await ok(versions)).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }]);

  // Put away.
  await ok(ann.client.rpc("archive_recipe", { recipe_id: id }));
  const away = await bea.client.rpc("quote_batch", request);
  expect(away.error?.message).toBe(`The template '${slug}' is put away: take it out again to use it`);
});

test("values are kept in sets of one's own", async () => {
  const { client, id } = await joinMember();
  const set = TokenSetDraft.parse({ name: "Spring", tokens: { FIRSTNAME: "Ann", NOTE: "[NOT] a slot" } });
  await ok(
    client
      .from("token_sets")
      .insert({ ...set, owner_id: id })
      .select(),
  );
  expect(await ok(client.from("token_sets").select("name, tokens"))).toEqual([set]);
});
