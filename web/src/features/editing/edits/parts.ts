import type { SubjectBox } from "../../../../../shared/images.ts";
import type { PictureDetails } from "../details/picture-details.ts";
import type { EditableParts, Part } from "./drafts.ts";

/** A part as it is now. */
export function partOf<Name extends Part>(picture: PictureDetails, part: Name): EditableParts[Name] | null {
  const parts: { [Each in Part]: EditableParts[Each] | null } = {
    description: picture.image_descriptions?.description ?? null,
    alt: picture.image_descriptions?.alt ?? null,
    category: picture.category,
    subject: picture.subject as SubjectBox | null,
  };
  return parts[part];
}
