import type { SubjectBox } from "../../../../../shared/images.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { changeDetails, knownDetails, refreshDetails } from "../details/details-cache.ts";
import type { PictureDetails } from "../details/picture-details.ts";
import type { Draft, EditableParts, Part } from "./drafts.ts";
import { inTurn } from "./in-turn.ts";
import { mergePart } from "./merge-part.ts";
import { partOf } from "./parts.ts";
import type { PartValue } from "./same-value.ts";

/** What was saved from here, by picture and part. */
const savedHere = new Map<string, PartValue>();

/** Saves one part of a picture; parts of the same picture one after the other. Throws a `Failure`, see `mergePart`. */
export const savePart = (draft: Draft): Promise<void> => inTurn(draft.imageId, () => save(draft));

async function save({ imageId, part, value, seen }: Draft): Promise<void> {
  const key = `${imageId} ${part}`;
  const versionOf = (picture: PictureDetails | null) =>
    picture && { value: partOf(picture, part), revision: picture.revision };
  const refresh = async () => versionOf(await refreshDetails(imageId));
  const revision = await mergePart(
    value,
    seen,
    {
      known: async () => versionOf(knownDetails(imageId) ?? null) ?? (await refresh()),
      refresh,
      write: (to, expected_revision) =>
        ask(supabase.rpc("edit_image", { image_id: imageId, [part]: to, expected_revision })),
    },
    savedHere.get(key),
  );
  savedHere.set(key, value);
  changeDetails(imageId, (picture) => withPart({ ...picture, revision }, part, value));
}

function withPart(picture: PictureDetails, part: Part, value: EditableParts[Part]): PictureDetails {
  if (part === "category") return { ...picture, category: value as string };
  if (part === "subject") return { ...picture, subject: { ...(value as SubjectBox) } };
  const { description, alt } = picture.image_descriptions ?? { description: value as string, alt: value as string };
  return { ...picture, image_descriptions: { description, alt, source: "manual", [part]: value as string } };
}
