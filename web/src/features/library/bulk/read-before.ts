import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** As many ids as an address holds everywhere. */
const largestBatch = 100;

const batchesOf = (ids: readonly string[]) =>
  Array.from({ length: Math.ceil(ids.length / largestBatch) }, (_, at) =>
    ids.slice(at * largestBatch, (at + 1) * largestBatch),
  );

/** What an undo has to know of pictures before they are changed. Each throws a `Failure`. */
export const readBefore = {
  /** Of the rejected among these, why. */
  async reasons(ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const answers = await Promise.all(
      batchesOf(ids).map((batch) =>
        ask(supabase.from("images").select("id, reject_reason").eq("status", "rejected").in("id", batch)),
      ),
    );
    return new Map(answers.flat().map(({ id, reject_reason }) => [id, reject_reason]));
  },

  /** The approved among these. */
  async approved(ids: readonly string[]): Promise<string[]> {
    const answers = await Promise.all(
      batchesOf(ids).map((batch) => ask(supabase.from("images").select("id").eq("status", "approved").in("id", batch))),
    );
    return answers.flat().map(({ id }) => id);
  },

  /** For each of these tags the pictures that have it. */
  async tagged(ids: readonly string[], tags: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const answers = await Promise.all(
      batchesOf(ids).flatMap((batch) =>
        tags.map((tag) =>
          ask(
            supabase
              .from("image_tags")
              .select("image_id, tag")
              .eq("tag", tag)
              .is("removed_at", null)
              .in("image_id", batch),
          ),
        ),
      ),
    );
    return new Map(
      tags.map((tag) => [
        tag,
        new Set(answers.flat().flatMap(({ image_id, tag: found }) => (found === tag ? [image_id] : []))),
      ]),
    );
  },
};
export type ReadBefore = typeof readBefore;
