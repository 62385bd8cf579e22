import { describe, expect, test } from "vitest";
import { BatchQuote, CreatedBatch } from "../../../shared/batch-quotes.ts";
import { BatchProgress, BatchResultPage, BatchRowPage } from "../../../shared/batch-rows.ts";
import { BatchRequest } from "../../../shared/batches.ts";
import { NewPalette, Palette } from "../../../shared/palettes.ts";
import { joinMember, ok, operator, settledImages } from "./stack.ts";

const request = BatchRequest.parse({
  prompts: ["lemon bars on slate", "a jar of honey for [GUEST]"],
  template: "jams-jar",
  tokens: { SURFACE: "oak" },
  style: "lifestyle",
  colors: ["#F4D35E"],
  size: "1024x1024",
  seed: 41,
});

describe("a batch", () => {
  test("makes what its quote said, remembers what was asked for, and makes the same from it again", async () => {
    const { client } = await joinMember();
    const quote = BatchQuote.parse(await ok(client.rpc("quote_batch", request)));
    expect(quote).toMatchObject({ images: 3, model_id: "sketch-1", size: "1024x1024", unfilled: ["GUEST"] });
    expect(await ok(client.from("batches").select("id"))).toEqual([]);

    const first = CreatedBatch.parse(await ok(client.rpc("create_batch", request)));
    expect(first).toMatchObject({ images: quote.images, estimated_usd: quote.estimated_usd });
    const row = await ok(client.from("batches").select("request").eq("id", first.batch_id).single());
    const again = BatchRequest.parse(row.request);
    expect(again).toEqual(request);

    const second = CreatedBatch.parse(await ok(client.rpc("create_batch", again)));
    const made = await Promise.all([first, second].map(({ batch_id }) => settledImages(batch_id)));
    expect(made.flat().map(({ status }) => status)).toEqual(Array(6).fill("ready"));
    expect(await pictures(second)).toEqual(await pictures(first));
  });

  test("is made by several models side by side, the same picture next to each other", async () => {
    const { client } = await joinMember();
    const sideBySide = BatchRequest.parse({
      prompts: ["plum jam", "pear jam"],
      model_ids: ["sketch-1", "sketch-later-1"],
      fallback_model_ids: ["sketch-1"],
      style: "watercolor",
      size: "1024x1024",
      seed: 5,
    });
    const quote = BatchQuote.parse(await ok(client.rpc("quote_batch", sideBySide)));
    expect(quote.models.map(({ model_id, images }) => [model_id, images])).toEqual([
      ["sketch-1", 2],
      ["sketch-later-1", 2],
    ]);
    const made = CreatedBatch.parse(await ok(client.rpc("create_batch", sideBySide)));
    expect(made.models).toEqual(quote.models);
    const settled = await settledImages(made.batch_id);
    expect(settled.map(({ status }) => status)).toEqual(Array(4).fill("ready"));
    const seen = await pictures(made);
    expect(seen.map(({ seed }) => seed)).toEqual([5, 5, 6, 6]);
    expect(seen[0]!.full_prompt).toMatch(/^Watercolor painting of plum jam/);
    expect(seen[1]!.full_prompt).toBe(seen[0]!.full_prompt);
  });

  test("of rows is looked through, paused, goes on, and is read row by row", async () => {
    const { client, id } = await joinMember();
    const recipe = { slug: `party-${id}`, name: "Party", kind: "template", prompt: "A cake for [GUEST]", owner_id: id };
    await ok(
      client
        .from("recipes")
        .insert({ ...recipe, fields: [{ name: "GUEST", label: "Guest", type: "text" }] })
        .select(),
    );
    const party = BatchRequest.parse({
      template: recipe.slug,
      rows: [{ tokens: { GUEST: "Ann" }, file_name: "ann" }, { tokens: {} }, { tokens: { GUEST: "Bea" } }],
      skip_bad_rows: true,
      size: "1024x1024",
      name: "Party",
    });
    const quote = BatchQuote.parse(await ok(client.rpc("quote_batch", party)));
    expect(quote.rows?.missing).toEqual({ count: 1, list: [{ row: 2, names: ["GUEST"] }] });

    // So that nothing is made before it is paused.
    await ok(
      operator.from("job_kinds").update({ paused_at: new Date().toISOString() }).eq("kind", "generate").select(),
    );
    const { batch_id } = CreatedBatch.parse(await ok(client.rpc("create_batch", party)));
    expect(await ok(client.rpc("pause_batch", { batch_id }))).toBe(2);
    await ok(operator.from("job_kinds").update({ paused_at: null }).eq("kind", "generate").select());
    expect(BatchProgress.parse(await ok(client.rpc("read_batch_progress", { batch_id })))).toMatchObject({
      rows: 3,
      left_out: 1,
      paused: 2,
    });
    expect(await ok(client.rpc("resume_batch", { batch_id }))).toBe(2);
    await settledImages(batch_id);
    const { rows } = BatchRowPage.parse(await ok(client.rpc("read_batch_rows", { batch_id })));
    expect(rows.map(({ state, file_name }) => [state, file_name])).toEqual([
      ["done", "ann"],
      ["left_out", null],
      ["done", null],
    ]);
    const { results } = BatchResultPage.parse(await ok(client.rpc("list_batch_results", { batch_id })));
    expect(results.map(({ prompt }) => prompt)).toEqual(["A cake for Ann", null, "A cake for Bea"]);
  });

  test("is refused with a sentence that says what there is", async () => {
    const { client } = await joinMember();
    const refused = async (name: string) =>
      (await client.rpc(name, { prompts: ["jam"], model_id: "gpt" })).error?.message;
    expect(await refused("quote_batch")).toMatch(
      /There is no image model 'gpt': the models are .*sketch-1, sketch-later-1$/,
    );
    expect(await refused("create_batch")).toBe(await refused("quote_batch"));
  });
});

/** What each picture of a batch is, in the order of its prompts: prompt, seed, and the hash of its master. */
async function pictures({ image_ids }: CreatedBatch) {
  const rows = await ok(
    operator.from("images").select("id, full_prompt, seed, image_variants(preset, hash)").in("id", image_ids),
  );
  return image_ids.map((id) => {
    const { full_prompt, seed, image_variants } = rows.find((row) => row.id === id)!;
    return { full_prompt, seed, master: image_variants.find(({ preset }) => preset === "full_res")?.hash };
  });
}

test("palettes are read by all, and a person's own are saved", async () => {
  const { client, id } = await joinMember();
  const mine = NewPalette.parse({ name: " Bea's ", colors: ["#aa3322"] });
  await ok(client.from("palettes").insert(mine).select());
  const palettes = Palette.array().parse(await ok(client.from("palettes").select("id, owner_id, name, colors")));
  expect(palettes.filter(({ owner_id }) => owner_id === null)).toHaveLength(6);
  expect(palettes.filter(({ owner_id }) => owner_id !== null)).toMatchObject([
    { owner_id: id, ...mine, name: "Bea's" },
  ]);
});
