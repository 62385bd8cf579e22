import { queryOptions } from "@tanstack/react-query";
import type { Usd } from "../../../../../shared/usd.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

const shown = 10;
const previews = 4;

export interface RecentBatch {
  readonly id: string;
  /** What it is called; what its recipe is called, where it is of rows and has no name. */
  readonly name: string | null;
  /** How many rows it has; 0: it is of prompts. */
  readonly rows: number;
  readonly prompts: readonly string[];
  readonly createdAt: string;
  /** What it cost; what it is expected to cost while it is under way. */
  readonly usd: Usd;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly left: number;
  /** The smallest files of a few of its pictures. */
  readonly previews: readonly string[];
}

async function readRecent(personId: string): Promise<RecentBatch[]> {
  const batches = await ask(
    supabase
      .from("batches")
      .select(
        "id, name, rows, prompts, created_at, recipes(name), estimated_usd::text, spent_usd::text, images!images_batch_id_fkey(image_variants(path))",
      )
      .eq("owner_id", personId)
      // Those of products are told with the product.
      .is("product_id", null)
      .eq("images.image_variants.preset", "thumbnail")
      .is("images.deleted_at", null)
      .not("images.thumbhash", "is", null)
      .limit(previews, { referencedTable: "images" })
      .order("created_at", { ascending: false })
      .limit(shown),
  );
  const ids = batches.map(({ id }) => id);
  const progress = ids.length === 0 ? [] : await ask(supabase.from("batch_progress").select().in("batch_id", ids));
  return batches.map((batch) => {
    const { total, done, failed, left_to_do } = progress.find(({ batch_id }) => batch_id === batch.id) ?? {};
    const left = left_to_do ?? 0;
    return {
      id: batch.id,
      name: batch.name ?? (batch.rows > 0 ? (batch.recipes?.name ?? null) : null),
      rows: batch.rows,
      prompts: batch.prompts,
      createdAt: batch.created_at,
      usd: left > 0 ? batch.estimated_usd : batch.spent_usd,
      total: total ?? 0,
      done: done ?? 0,
      failed: failed ?? 0,
      left,
      previews: batch.images.flatMap(({ image_variants }) => image_variants.map(({ path }) => path)),
    };
  });
}

/** The last batches of a person, the newest first. */
export const recentOptions = (personId: string) =>
  queryOptions({ queryKey: ["batches", "recent", personId], queryFn: () => readRecent(personId) });
