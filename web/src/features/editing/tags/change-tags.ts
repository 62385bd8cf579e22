import { ask } from "../../../lib/ask.ts";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { supabase } from "../../../lib/supabase.ts";
import { editingStrings } from "../../../strings/editing.ts";
import { editingMoreStrings } from "../../../strings/editing-more.ts";
import { changeDetails, forgetDetails, refreshDetails } from "../details/details-cache.ts";
import type { PictureDetails } from "../details/picture-details.ts";
import { inTurn } from "../edits/in-turn.ts";
import { orAnswerLost } from "../verbs/answer-lost.ts";

interface TagChange {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/**
 * Adds or takes away tags, shown at once. Only these are sent, not the whole list: what others do to other tags meanwhile
 * stays, and tags of the model stay the model's.
 */
export async function changeTags(imageId: string, change: TagChange): Promise<void> {
  const takeBack = changeDetails(imageId, (picture) => ({ ...picture, image_tags: tagsAfter(picture, change) }));
  try {
    await inTurn(imageId, async () => {
      await orAnswerLost(() =>
        ask(
          supabase.rpc("tag_images", {
            image_ids: [imageId],
            add_tags: [...(change.add ?? [])],
            remove_tags: [...(change.remove ?? [])],
          }),
        ),
      );
      await refreshDetails(imageId).catch(() => {}); // for its revision; the next change notices if it is old
    });
  } catch (error) {
    takeBack();
    forgetDetails([imageId]); // what is there now, should the answer have been lost only
    const retry = { label: editingStrings.retry, onClick: () => void changeTags(imageId, change) };
    void notify.failed(editingMoreStrings.tagsNotSaved, { detail: failureOf(error).message, action: retry });
  }
}

function tagsAfter({ image_tags }: PictureDetails, { add = [], remove = [] }: TagChange): PictureDetails["image_tags"] {
  const kept = image_tags.filter(({ tag }) => !remove.includes(tag) && !add.includes(tag));
  return [...kept, ...add.map((tag) => ({ tag, confidence: 1, source: "manual" }))];
}
