import type { SubjectBox } from "../../../../../shared/images.ts";
import { usePerson } from "../../session/session.ts";
import type { PictureDetails } from "../details/picture-details.ts";
import { useDraft } from "../edits/drafts.ts";
import { partOf } from "../edits/parts.ts";

/** Where the subject of a picture is, as the person has it at the moment. */
export function useSubjectBox(picture: PictureDetails): SubjectBox | null {
  const draft = useDraft(usePerson().id, picture.id, "subject");
  return draft && draft.failure !== "conflict" ? draft.value : partOf(picture, "subject");
}
