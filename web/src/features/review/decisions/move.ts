import type { QueueStatus } from "../review-url.ts";

/** A person's decision: these pictures go from one status to another. Undoing is the same, backwards. */
export interface Move {
  readonly id: string;
  readonly ids: readonly string[];
  readonly from: QueueStatus;
  readonly to: QueueStatus;
  /** Why they are rejected. */
  readonly reason: string | null;
  /** Approved although the product in them is not as on its photo: somebody was asked. Others of that kind are left alone. */
  readonly withFlaws?: boolean;
  /** By picture, why they had been rejected: to undo the approval of a rejected one. */
  readonly reasonsBefore?: Readonly<Record<string, string>>;
  /** The move that this one takes back. */
  readonly undoes?: string;
  /** It may have reached the library already: whether it did was never answered. */
  readonly wasTried?: boolean;
}

export type NewMove = Omit<Move, "id" | "reasonsBefore" | "undoes" | "wasTried">;

/** The moves that take this one back: one for each reason that rejected pictures get back. */
export function reverse(move: Move): (NewMove & { undoes: string })[] {
  // What comes back to the approved had been approved as it is.
  const back = {
    from: move.to,
    to: move.from,
    undoes: move.id,
    ...(move.from === "approved" && { withFlaws: true }),
  };
  if (move.from !== "rejected") return [{ ...back, ids: move.ids, reason: null }];
  const byReason = Map.groupBy(move.ids, (id) => move.reasonsBefore?.[id] ?? null);
  return [...byReason].map(([reason, ids]) => ({ ...back, ids, reason }));
}
