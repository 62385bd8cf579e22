import { ask } from "../../../lib/ask.ts";
import { idBatches } from "../../../lib/id-batches.ts";
import { supabase } from "../../../lib/supabase.ts";

/** How a picture stands. */
export interface Standing {
  readonly id: string;
  /** `gone` if it was deleted. */
  readonly status: string;
  readonly batch_id: string | null;
  readonly approved_by: string | null;
  readonly reject_reason: string | null;
}

/** How each of these pictures stands now. Throws a `Failure`. */
export async function readStandings(ids: readonly string[]): Promise<Standing[]> {
  const standings: Standing[] = [];
  for (const some of idBatches(ids)) {
    const rows = await ask(
      supabase.from("images").select("id, status, batch_id, approved_by, reject_reason, deleted_at").in("id", some),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const id of some) {
      const row = byId.get(id);
      standings.push(
        row && row.deleted_at === null
          ? row
          : { id, status: "gone", batch_id: row?.batch_id ?? null, approved_by: null, reject_reason: null },
      );
    }
  }
  return standings;
}
