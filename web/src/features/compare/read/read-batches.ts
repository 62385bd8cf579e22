import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { ComparedBatch, MadeRow } from "./steps.ts";

async function readMadeRows(batch_id: string): Promise<MadeRow[]> {
  const { places, rows } = (await ask(supabase.rpc("list_made_rows", { batch_id }))) as unknown as {
    readonly places: readonly number[];
    readonly rows: readonly number[];
  };
  return places.map((place, at) => ({ place, number: rows[at] ?? place + 1 }));
}

/** The batches of these ids that the person may see, in this order. Throws a `Failure`. */
export async function readBatches(ids: readonly string[]): Promise<ComparedBatch[]> {
  const columns = "id, name, created_at, prompts, rows, model_id, models";
  const rows = await ask(supabase.from("batches").select(columns).in("id", ids));
  const read = await Promise.all(
    rows.map(async ({ id, name, created_at, prompts, rows, model_id, models }): Promise<ComparedBatch> => {
      const lines = models as unknown as readonly { readonly model_id: string }[];
      const images =
        rows > 0 ? [] : await ask(supabase.from("images").select("id, prompt").eq("batch_id", id).order("id"));
      const byPrompt = Map.groupBy(images, ({ prompt }) => prompt ?? "");
      return {
        id,
        name,
        createdAt: created_at,
        isOfRows: rows > 0,
        rows: rows > 0 ? await readMadeRows(id) : [],
        prompts: [...new Set(prompts)],
        modelIds: lines.length > 0 ? lines.map((line) => line.model_id) : [model_id],
        idsOf: new Map([...byPrompt].map(([prompt, some]) => [prompt, some.map(({ id }) => id)])),
      };
    }),
  );
  return ids.flatMap((id) => read.find((batch) => batch.id === id) ?? []);
}
