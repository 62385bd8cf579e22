import type { PictureDetails } from "../../editing/details/picture-details.ts";
import { statusesOf } from "../decisions/decision-log.ts";
import { neighbour } from "../queue/queue.ts";
import type { ReviewScreen } from "../review-screen.ts";
import { type QueueStatus, queueStatuses } from "../review-url.ts";

export interface Decide {
  /** Where the picture stands, decisions that are not saved yet included. Null: it cannot be decided, or somebody else just has. */
  readonly status: QueueStatus | null;
  /** `withFlaws`: somebody was asked, and approves it as it is. */
  decide(to: QueueStatus, reason?: string | null, withFlaws?: boolean): void;
  step(by: 1 | -1): void;
  readonly next: string | null;
  readonly previous: string | null;
}

/** Deciding about the picture on the screen: the next one is there at once, and the decision is saved behind it. */
export function useDecide(screen: ReviewScreen, id: string, picture: PictureDetails | null | undefined): Decide {
  const { go, queue, waiting, decisions } = screen;
  const next = neighbour(queue, waiting, id, 1);
  const previous = neighbour(queue, waiting, id, -1);
  const mine = statusesOf(decisions.log).get(id);
  // A key that was meant for a picture that waits must not overrule who was quicker: see the notice above it.
  const isOverruling = mine === undefined && queue.left[id] !== undefined;
  const stands = isOverruling ? undefined : (mine ?? picture?.status);
  const status = queueStatuses.find((known) => known === stands) ?? null;
  return {
    status,
    next,
    previous,
    step: (by) => go((now) => ({ image: neighbour(queue, waiting, now.image ?? id, by) ?? now.image, open: null })),
    decide(to, reason = null, withFlaws = false) {
      if (!picture || !status || status === to) return go({ open: null });
      go((now) => {
        if (now.image !== null && now.image !== id) return {}; // decided already: the next one is on its way
        decisions.decide({
          ids: [id],
          from: status,
          to,
          reason,
          ...(withFlaws && { withFlaws }),
        });
        return { image: next ?? previous, open: null };
      });
    },
  };
}
