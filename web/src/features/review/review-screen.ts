import type { Decisions, DecisionsState } from "./decisions/decisions.ts";
import type { Queue } from "./queue/queue.ts";
import type { ReviewUrl } from "./review-url.ts";
import type { Go } from "./use-review-url.ts";

/** What both ways of looking, one by one and the grid, have in common. */
export interface ReviewScreen {
  readonly url: ReviewUrl;
  readonly go: Go;
  readonly queue: Queue;
  /** The pictures of the queue that are not decided yet, in its order. */
  readonly waiting: readonly string[];
  readonly decisions: Decisions & DecisionsState;
}
