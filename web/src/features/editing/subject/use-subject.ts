import { useEffect, useRef } from "react";
import type { SubjectBox } from "../../../../../shared/images.ts";
import { isSameBox } from "../../framing/box.ts";
import { usePerson } from "../../session/session.ts";
import type { PictureDetails } from "../details/picture-details.ts";
import { type Draft, dropDraft, keepDraft, readDraft, useDraft } from "../edits/drafts.ts";
import { partOf } from "../edits/parts.ts";
import { saveDraft } from "../edits/save-draft.ts";
import { wholeMiddle } from "./subject-outline.tsx";
import { useSubjectBox } from "./use-subject-box.ts";

/** After the last arrow key: a mouse or a finger says itself when it is done. */
const saveAfterMilliseconds = 700;

export interface Subject {
  /** Where the subject is, as the person has it at the moment. Null: nobody has said. */
  readonly box: SubjectBox | null;
  readonly draft: Draft<"subject"> | undefined;
  change(box: SubjectBox): void;
  /** Saves what was changed; `soon` waits for more. */
  save(when: "now" | "soon"): void;
  /** Back to what the picture came with. */
  reset(): void;
  /** Saves what was refused; where somebody else has moved it meanwhile, over theirs. */
  saveAgain(): void;
  /** Leaves what is saved as it is. */
  dismiss(): void;
}

/** The subject of a picture: it moves at once, and is saved when the person lets go of it or leaves the picture. */
export function useSubject(picture: PictureDetails): Subject {
  const { id: personId } = usePerson();
  const { id } = picture;
  const draft = useDraft(personId, id, "subject");
  const saved = partOf(picture, "subject");
  const original = useRef({ id, box: saved });
  if (original.current.id !== id) original.current = { id, box: saved };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const saveNow = () => {
    clearTimeout(timer.current);
    const latest = readDraft(personId, id, "subject");
    if (latest?.state !== "open") return;
    if (isSameBox(latest.value, latest.seen)) dropDraft(personId, id, "subject");
    else void saveDraft(personId, latest);
  };
  const leave = useRef(saveNow);
  leave.current = saveNow;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the picture that is left is saved, not the next one
  useEffect(() => {
    const save = leave.current;
    return () => save();
  }, [id]);

  const change = (value: SubjectBox) => {
    const seen = draft?.state === "open" ? draft.seen : saved;
    keepDraft(personId, { imageId: id, part: "subject", value, seen, state: "open" });
  };
  return {
    box: useSubjectBox(picture),
    draft,
    change,
    save(when) {
      clearTimeout(timer.current);
      if (when === "now") saveNow();
      else timer.current = setTimeout(() => leave.current(), saveAfterMilliseconds);
    },
    reset() {
      if (original.current.box === null && saved === null) return dropDraft(personId, id, "subject");
      change(original.current.box ?? wholeMiddle); // the crops of a picture without a subject
      saveNow();
    },
    saveAgain: () => draft && void saveDraft(personId, { ...draft, seen: saved }),
    dismiss: () => dropDraft(personId, id, "subject"),
  };
}
