import { ask } from "../../../lib/ask.ts";
import { idBatches } from "../../../lib/id-batches.ts";
import { supabase } from "../../../lib/supabase.ts";
import { isFlawed } from "../details/fidelity.ts";

/** What of a picture a bulk action changes. */
export interface PictureState {
  readonly status: string;
  /** Why it was rejected. */
  readonly reason: string | null;
  readonly isTrashed: boolean;
  /** Somebody stopped the work on it. */
  readonly isCancelled: boolean;
  readonly isApprovedByMe: boolean;
  /** A scene in which the product is not as on its photo. */
  readonly isFlawed: boolean;
  /** Grows with each edit. */
  readonly revision: number;
  /** Of the tags that were asked for. */
  readonly tags: ReadonlySet<string>;
}

const columns = "id, status, reject_reason, deleted_at, error_code, approved_by, revision, fidelity";

/**
 * What these pictures are, by id, and which of these tags they have: an undo, and whoever lost an answer, must know it.
 * Those that are gone are left out. Tried once: what follows is not begun by a network that comes back later. Throws a
 * `Failure`.
 */
export async function readBefore(
  ids: readonly string[],
  tags: readonly string[],
): Promise<ReadonlyMap<string, PictureState>> {
  const [{ data }, images, tagged] = await Promise.all([
    supabase.auth.getSession(),
    Promise.all(
      idBatches(ids).map((batch) => ask(supabase.from("images").select(columns).in("id", batch).retry(false))),
    ),
    readTags(ids, tags),
  ]);
  const tagsOf = Map.groupBy(tagged, ({ image_id }) => image_id);
  const me = data.session?.user.id;
  return new Map(
    images.flat().map((image) => [
      image.id,
      {
        status: image.status,
        reason: image.reject_reason,
        isTrashed: image.deleted_at !== null,
        isCancelled: image.error_code === "cancelled",
        isApprovedByMe: image.approved_by === me,
        isFlawed: isFlawed(image),
        revision: image.revision,
        tags: new Set(tagsOf.get(image.id)?.map(({ tag }) => tag)),
      },
    ]),
  );
}
export type ReadBefore = typeof readBefore;

/** One request for a tag and a batch: together they may be more rows than an answer holds. */
async function readTags(ids: readonly string[], tags: readonly string[]) {
  const answers = await Promise.all(
    idBatches(ids).flatMap((batch) =>
      tags.map((tag) =>
        ask(
          supabase
            .from("image_tags")
            .select("image_id, tag")
            .eq("tag", tag)
            .is("removed_at", null)
            .in("image_id", batch)
            .retry(false),
        ),
      ),
    ),
  );
  return answers.flat();
}
