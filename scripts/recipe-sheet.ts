import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { Image } from "imagescript";
import { CreatedBatch } from "../shared/batch-quotes.ts";
import { BatchProgress, BatchResultPage } from "../shared/batch-rows.ts";
import { matchColumns, rowsOfTable } from "../shared/csv-columns.ts";
import { readCsvFile } from "../shared/csv-rows.ts";
import { runStack } from "./start/testing/running-stack.ts";

/** Makes the README's picture of recipes: its CSV through six of them, a column each, on a stack of its own. */

const recipes = ["blister", "trading-card", "diorama", "bricks", "plush", "vinyl"].map(
  (kind) => `action-figure-${kind}`,
);
const slots = ["NAME", "COMPANY", "TITLE", "PRIMARY_COLOR", "ACCESSORIES"].map((name) => ({ name }));
const cell = 220;
const gap = 6;
const fileOf = (name: string) => fileURLToPath(new URL(`../.github/${name}`, import.meta.url).href);

/** The pictures that a recipe makes of the file, in the order of its rows. */
async function make(larder: SupabaseClient, template: string, owner_id: string): Promise<Uint8Array[]> {
  const answer = readCsvFile(await readFile(fileOf("team.csv")));
  if ("refused" in answer) throw new Error(answer.refused);
  const matches = matchColumns(answer.table.columns, slots);
  const rows = rowsOfTable(
    answer.table,
    matches.map(({ use }) => use),
  );
  const ask = async (verb: string, request: object): Promise<unknown> => {
    const { data, error } = await larder.rpc(verb, request);
    if (error) throw new Error(error.message);
    return data;
  };
  const wanted = { template, rows, owner_id, model_id: "sketch-1", seed: 11, lane: "people" };
  const { batch_id } = CreatedBatch.parse(await ask("create_batch", wanted));
  for (;;) {
    const { done, failed, pictures } = BatchProgress.parse(await ask("read_batch_progress", { batch_id }));
    if (failed > 0) throw new Error(`${template} fails`);
    if (done === pictures) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const { results } = BatchResultPage.parse(await ask("list_batch_results", { batch_id }));
  return Promise.all(
    results.map(async ({ path }) => {
      const { data, error } = await larder.storage.from("studio").download(path ?? "");
      if (error) throw error;
      return new Uint8Array(await data.arrayBuffer());
    }),
  );
}

const stack = await runStack();
try {
  const larder = createClient(stack.facts.url, stack.facts.secret_key, { auth: { persistSession: false } });
  const { data: admins } = await larder.from("members").select("user_id").eq("role", "admin");
  const columns = await Promise.all(recipes.map((recipe) => make(larder, recipe, admins?.[0]?.user_id)));
  const lines = columns[0]?.length ?? 0;
  const sheet = new Image(columns.length * (cell + gap) + gap, lines * (cell + gap) + gap).fill(0xfaf5ebff);
  for (const [column, pictures] of columns.entries()) {
    for (const [line, bytes] of pictures.entries()) {
      const picture = (await Image.decode(bytes)) as Image;
      const side = Math.min(picture.width, picture.height);
      picture.crop((picture.width - side) / 2, (picture.height - side) / 2, side, side).resize(cell, cell);
      sheet.composite(picture, gap + column * (cell + gap), gap + line * (cell + gap));
    }
  }
  const bytes = await sheet.encodeJPEG(80);
  await writeFile(fileOf("recipes.jpg"), bytes);
  console.log(`${columns.length * lines} pictures, ${Math.round(bytes.length / 1000)} KB: .github/recipes.jpg`);
} finally {
  await stack.end("SIGTERM");
}
