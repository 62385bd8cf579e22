import { notify } from "../../../lib/notify.ts";
import { reviewStrings } from "../../../strings/review.ts";
import type { ReviewScreen } from "../review-screen.ts";
import type { QueueStatus } from "../review-url.ts";
import { knownTile } from "./tile-cache.ts";

/** Decides about all chosen pictures in one call, with one undo. */
export function useDecideMany(
  { url, go, decisions }: ReviewScreen,
  chosen: readonly string[],
  select: (ids: readonly string[]) => void,
  undo: () => void,
) {
  return (to: QueueStatus, reason: string | null = null) => {
    if (chosen.length === 0 || to === url.status) return;
    const reasons = chosen.map((id) => [id, knownTile(id)?.reject_reason] as const);
    const reasonsBefore = Object.fromEntries(reasons.flatMap(([id, before]) => (before ? [[id, before]] : [])));
    decisions.decide({
      ids: chosen,
      from: url.status,
      to,
      reason,
      ...(url.status === "rejected" && { reasonsBefore }),
    });
    select([]);
    go({ open: null });
    void notify.done(reviewStrings.didMany[to](chosen.length), {
      id: "bulk",
      action: { label: reviewStrings.undo, onClick: undo },
    });
  };
}
