import { ask } from "../../../lib/ask.ts";
import { Failure } from "../../../lib/failure.ts";
import { supabase } from "../../../lib/supabase.ts";
import { startStrings as strings } from "../../../strings/generate-start.ts";
import type { PastBatch, PastPicture } from "./form-again.ts";

const batchColumns = "request, recipe_id, prompts, colors, count_per_prompt, model_id, width, height";

/** What a batch was asked for. Throws a `Failure` where there is none that this person may see. */
export async function readPastBatch(id: string): Promise<PastBatch> {
  const [batch] = await ask(supabase.from("batches").select(batchColumns).eq("id", id));
  if (!batch) throw new Failure("refused", strings.noSuchBatch);
  return batch;
}

/** What a picture was asked for, with its batch if it is of one. Throws a `Failure` as above. */
export async function readPastPicture(id: string): Promise<{ picture: PastPicture; batch: PastBatch | null }> {
  const columns =
    `prompt, colors, seed, model_id, width, height, batch_id, batch_row, batches!images_batch_id_fkey(${batchColumns})` as const;
  const [row] = await ask(supabase.from("images").select(columns).eq("id", id));
  if (!row) throw new Failure("refused", strings.noSuchPicture);
  const { batches, batch_id, batch_row, ...picture } = row;
  return { picture: { ...picture, row_tokens: await readRow(batch_id, batch_row) }, batch: batches };
}

/** What filled the template for one row of a batch. */
async function readRow(batchId: string | null, row: number | null): Promise<PastPicture["row_tokens"]> {
  if (batchId === null || row === null) return {};
  const rows = supabase.from("batch_rows").select("tokens").eq("batch_id", batchId).eq("position", row);
  const [found] = await ask(rows);
  return (found?.tokens ?? {}) as PastPicture["row_tokens"];
}
