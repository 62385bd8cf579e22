import { ask } from "../../../lib/ask.ts";
import { idBatches } from "../../../lib/id-batches.ts";
import { supabase } from "../../../lib/supabase.ts";
import { type PartOfProduct, partName } from "./part-name.ts";

const columns = "id, product_part, prompt, product:products!images_product_id_fkey (title)";

/** What those of these pictures are called that are parts of products, by their ids. Throws a `Failure`. */
export async function readParts(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const parts = () => supabase.from("images").select(columns).not("product_part", "is", null);
  const answers = await Promise.all(idBatches([...new Set(ids)]).map((some) => ask(parts().in("id", some))));
  return new Map(answers.flat().map((part) => [part.id, partName(part as PartOfProduct)]));
}
