import type { SubjectBox } from "../../../../../shared/images.ts";
import { ask } from "../../../lib/ask.ts";
import { Failure, failureOf } from "../../../lib/failure.ts";
import { supabase } from "../../../lib/supabase.ts";
import { reviewMoreStrings } from "../../../strings/review-more.ts";
import { changeDetails, knownDetails, refreshDetails } from "../details/details-cache.ts";
import type { PictureDetails } from "../details/picture-details.ts";
import { isSameBox } from "../subject/subject-box.ts";
import type { Draft, EditableParts, Part } from "./drafts.ts";
import { inTurn } from "./in-turn.ts";
import { partOf } from "./parts.ts";

/** Other people may keep on changing other parts; more often than this is no coincidence. */
const mostTries = 4;

/** What this person saved last: not somebody else's change, though an edit that waited for its turn has not seen it. */
const savedHere = new Map<string, EditableParts[Part]>();

/**
 * Saves one part of a picture. If somebody else has changed the picture meanwhile, but not this part, theirs and ours both
 * stay. Throws a `Failure`: `conflict` if it is this part.
 */
export const savePart = (draft: Draft): Promise<void> => inTurn(draft.imageId, () => save(draft));

async function save({ imageId, part, value, seen }: Draft): Promise<void> {
  const key = `${imageId} ${part}`;
  let picture = knownDetails(imageId) ?? (await refreshDetails(imageId));
  for (let tries = 1; ; tries += 1) {
    if (!picture) throw new Failure("refused", reviewMoreStrings.decidedElsewhere.gone);
    const now = partOf(picture, part);
    if (!isSame(now, seen) && !isSame(now, savedHere.get(key) ?? null))
      throw new Failure("conflict", reviewMoreStrings.textConflict);
    try {
      const revision = await ask(
        supabase.rpc("edit_image", { image_id: imageId, [part]: value, expected_revision: picture.revision }),
      );
      savedHere.set(key, value);
      changeDetails(imageId, (before) => withPart({ ...before, revision }, part, value));
      return;
    } catch (error) {
      if (failureOf(error).kind !== "conflict" || tries === mostTries) throw error;
      picture = await refreshDetails(imageId);
    }
  }
}

const isSame = (a: EditableParts[Part] | null, b: EditableParts[Part] | null): boolean =>
  typeof a === "object" && typeof b === "object" ? isSameBox(a, b) : a === b;

function withPart(picture: PictureDetails, part: Part, value: EditableParts[Part]): PictureDetails {
  if (part === "category") return { ...picture, category: value as string };
  if (part === "subject") return { ...picture, subject: { ...(value as SubjectBox) } };
  const { description, alt } = picture.image_descriptions ?? { description: value as string, alt: value as string };
  return { ...picture, image_descriptions: { description, alt, source: "manual", [part]: value as string } };
}
