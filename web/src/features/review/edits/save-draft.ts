import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { reviewStrings } from "../../../strings/review.ts";
import { reviewMoreStrings } from "../../../strings/review-more.ts";
import { parseReviewUrl } from "../review-url.ts";
import { type Draft, dropDraft, failedDrafts, keepDraft, readDraft } from "./drafts.ts";
import { savePart } from "./save-part.ts";

const partNames = {
  description: reviewStrings.description,
  alt: reviewStrings.alt,
  category: reviewStrings.category,
  subject: reviewStrings.subject,
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
      void notify.failed(reviewMoreStrings.notSavedTitle(partNames[draft.part]), { detail: message, id });
    }
    if (kind === "offline") window.addEventListener("online", () => void saveAgain(personId), { once: true });
  }
}

/** There the draft says for itself that it is not saved. */
const isOnScreen = ({ imageId }: Draft): boolean =>
  parseReviewUrl(new URLSearchParams(window.location.search)).image === imageId;

/** Once the network is back, what it kept from being saved is saved. */
async function saveAgain(personId: string): Promise<void> {
  const lost = failedDrafts(personId).filter(({ failure }) => failure === "offline");
  await Promise.all(lost.map((draft) => saveDraft(personId, draft)));
}
