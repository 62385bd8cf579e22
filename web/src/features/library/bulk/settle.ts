import type { ActionResult } from "../../editing/verbs/act.ts";
import type { PictureState } from "../../editing/verbs/read-before.ts";
import type { UndoStep } from "../../editing/verbs/undo-steps.ts";
import type { BulkAction } from "./bulk-action.ts";

/** Pictures that were sent and whose answer was lost, as they were before. */
export interface Unsettled {
  readonly ids: readonly string[];
  readonly before: ReadonlyMap<string, PictureState>;
}

export interface Settled extends ActionResult {
  readonly steps: readonly UndoStep[];
  /** Those that are not as the action leaves them: they are to be sent again. */
  readonly rest: readonly string[];
}

/** The tags that an action touches. */
export const tagsOf = (action: BulkAction) => (action.kind === "tag" ? [...action.add, ...action.remove] : []);

/**
 * What became of pictures whose answer was lost, from what they were before and what they are `now`. Whoever approved is
 * known; of the rest, what somebody else did alike in the meantime counts as ours.
 */
export function settle(action: BulkAction, { ids, before }: Unsettled, now: Unsettled["before"]): Settled {
  const steps: UndoStep[] = [];
  const rest: string[] = [];
  let withdrawn = 0;
  let lost = 0;
  for (const id of ids) {
    const was = before.get(id);
    const is = now.get(id);
    const isDone = was !== undefined && is !== undefined && hasBecome(action, was, is);
    if (!isDone) rest.push(id);
    if (!was || !is) continue;
    const wasWithdrawn = was.status === "approved" && is.status !== "approved";
    // The trash withdraws and stops first: that counts, even where it got no further.
    if (!isDone && action.kind !== "trash") continue;
    if (wasWithdrawn) withdrawn += 1;
    if (wasWithdrawn && action.kind === "trash" && !action.isAdmin) lost += 1;
    steps.push(...stepsBack(action, id, was, is));
  }
  // Those that are left for their flaws are among the rest: sent again, they are told.
  return { changed: ids.length - rest.length, withdrawn, lost, flawed: 0, steps, rest };
}

function hasBecome(action: BulkAction, was: PictureState, is: PictureState): boolean {
  switch (action.kind) {
    case "approve":
      return was.status !== "approved" && is.status === "approved" && is.isApprovedByMe;
    case "reject":
      return was.status !== "rejected" && is.status === "rejected" && is.reason === (action.reason || null);
    case "withdraw":
      return was.status === "approved" && is.status === "ready";
    case "trash":
      return !was.isTrashed && is.isTrashed;
    case "restore":
      return was.isTrashed && !is.isTrashed;
    case "tag":
      return (
        was.revision !== is.revision &&
        action.add.every((tag) => is.tags.has(tag)) &&
        !action.remove.some((tag) => is.tags.has(tag))
      );
    case "retry":
      return was.status === "failed" && is.status !== "failed";
    case "remake":
      return false;
  }
}

/** How to take back what was done to one picture. */
function stepsBack(action: BulkAction, id: string, was: PictureState, is: PictureState): UndoStep[] {
  const ids = [id];
  const approve: UndoStep[] = was.status === "approved" && is.status !== "approved" ? [{ verb: "approve", ids }] : [];
  switch (action.kind) {
    case "approve":
      return was.status === "rejected"
        ? [
            { verb: "withdraw", ids },
            { verb: "reject", reason: was.reason, ids },
          ]
        : [{ verb: "withdraw", ids }];
    case "reject":
      return [{ verb: "reopen", ids }, ...approve];
    case "withdraw":
      return approve;
    case "trash":
      return [
        ...(!was.isTrashed && is.isTrashed ? [{ verb: "restore", ids } as const] : []),
        ...(action.isAdmin ? approve : []),
        ...(!was.isCancelled && is.isCancelled ? [{ verb: "retry", ids } as const] : []),
      ];
    case "restore":
      return [{ verb: "trash", ids }];
    case "tag":
      return [
        ...action.add
          .filter((tag) => !was.tags.has(tag))
          .map((tag) => ({ verb: "tag", add: [], remove: [tag], ids }) as const),
        ...action.remove
          .filter((tag) => was.tags.has(tag))
          .map((tag) => ({ verb: "tag", add: [tag], remove: [], ids }) as const),
      ];
    case "retry":
    case "remake":
      return [];
  }
}
