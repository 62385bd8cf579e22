import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { editingStrings } from "../../../strings/editing.ts";
import { editingMoreStrings } from "../../../strings/editing-more.ts";
import { type Draft, dropDraft, failedDrafts, keepDraft, readDraft } from "./drafts.ts";
import { savePart } from "./save-part.ts";

const partNames = {
  description: editingStrings.description,
  alt: editingStrings.alt,
  category: editingStrings.category,
  subject: editingStrings.subject,
};

/** Saves what a person has made of a part. Whatever comes in between, the draft stays until it is saved or dropped. */
export async function saveDraft(personId: string, draft: Draft): Promise<void> {
  keepDraft(personId, { ...draft, state: "saving" });
  const isLatest = () => readDraft(personId, draft.imageId, draft.part)?.value === draft.value;
  try {
    await savePart(draft);
    if (isLatest()) dropDraft(personId, draft.imageId, draft.part);
  } catch (error) {
    const { kind, message } = failureOf(error);
    if (!isLatest()) return;
    keepDraft(personId, { ...draft, state: "failed", failure: kind });
    if (!isOnScreen(draft)) {
      const id = `draft ${draft.imageId} ${draft.part}`;
      void notify.failed(editingMoreStrings.notSavedTitle(partNames[draft.part]), { detail: message, id });
    }
    if (kind === "offline") window.addEventListener("online", () => void saveAgain(personId), { once: true });
  }
}

/** There the draft says for itself that it is not saved. */
const isOnScreen = ({ imageId }: Draft): boolean => window.location.href.includes(imageId);

/** Once the network is back, what it kept from being saved is saved. */
async function saveAgain(personId: string): Promise<void> {
  const lost = failedDrafts(personId).filter(({ failure }) => failure === "offline");
  await Promise.all(lost.map((draft) => saveDraft(personId, draft)));
}
