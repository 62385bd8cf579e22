import type { PictureState } from "./read-before.ts";
import type { UndoStep } from "./undo-steps.ts";
import type { Verbs } from "./verbs.ts";

/** What a person wants done with one picture or many. */
export type ImageAction =
  /** `isAlsoRejected`: those too that somebody had rejected; else only what waits. `withFlaws`: somebody was asked. */
  | { readonly kind: "approve"; readonly isAlsoRejected: boolean; readonly withFlaws?: boolean }
  | { readonly kind: "reject"; readonly reason: string | null; readonly isAlsoApproved: boolean }
  /** Only admins can approve again what comes back from the trash. */
  | { readonly kind: "trash"; readonly isAdmin: boolean }
  | { readonly kind: "tag"; readonly add: readonly string[]; readonly remove: readonly string[] }
  /** Back to review, for one that was rejected. */
  | { readonly kind: "reopen" }
  | { readonly kind: "withdraw" | "restore" | "retry" | "remake" };

/** What became of some pictures. */
export interface ActionResult {
  readonly changed: number;
  /** How many were public: copies of them may stay in caches for a day. */
  readonly withdrawn: number;
  /** How many an undo cannot bring back as they were: approved ones that a member put in the trash. */
  readonly lost: number;
  /** How many could be approved but for the product in them, which is not as on its photo. */
  readonly flawed: number;
}

const onlyChanged = { withdrawn: 0, lost: 0, flawed: 0 };

/**
 * Does it to some pictures, knowing what each was `before`: a verb that is told which status to expect changes only those
 * that have it. How to take back what is done is told to `record` as soon as it is done, for what comes next may fail.
 * Throws a `Failure`.
 */
export async function act(
  action: ImageAction,
  ids: readonly string[],
  before: ReadonlyMap<string, PictureState>,
  verbs: Verbs,
  record: (step: UndoStep) => void,
): Promise<ActionResult> {
  const those = (status: string) => ids.filter((id) => before.get(id)?.status === status);
  switch (action.kind) {
    case "approve": {
      const { withFlaws = false } = action;
      const decided = action.isAlsoRejected ? those("rejected") : [];
      const waiting = await verbs.approve(ids, "ready", withFlaws);
      record({ verb: "withdraw", ids: waiting });
      const rejected = decided.length > 0 ? await verbs.approve(decided, "rejected", withFlaws) : [];
      record({ verb: "withdraw", ids: rejected });
      for (const id of rejected) record({ verb: "reject", reason: before.get(id)?.reason ?? null, ids: [id] });
      const flawed = withFlaws ? [] : [...those("ready"), ...decided].filter((id) => before.get(id)?.isFlawed);
      return { ...onlyChanged, changed: waiting.length + rejected.length, flawed: flawed.length };
    }
    case "reject": {
      const waiting = await verbs.reject(ids, action.reason, "ready");
      record({ verb: "reopen", ids: waiting });
      const approved = action.isAlsoApproved ? await verbs.reject(ids, action.reason, "approved") : [];
      record({ verb: "reopen", ids: approved });
      record({ verb: "approve", ids: approved });
      return { ...onlyChanged, changed: waiting.length + approved.length, withdrawn: approved.length };
    }
    case "reopen": {
      const changed = await verbs.reopen(ids);
      for (const id of changed) record({ verb: "reject", reason: before.get(id)?.reason ?? null, ids: [id] });
      return { ...onlyChanged, changed: changed.length };
    }
    case "withdraw": {
      const changed = await verbs.withdraw(ids);
      record({ verb: "approve", ids: changed });
      return { ...onlyChanged, changed: changed.length, withdrawn: changed.length };
    }
    case "trash": {
      const approved = action.isAdmin ? await verbs.withdraw(ids) : those("approved");
      if (action.isAdmin) record({ verb: "approve", ids: approved });
      record({ verb: "retry", ids: await verbs.stop(ids) });
      const changed = await verbs.trash(ids);
      record({ verb: "restore", ids: changed });
      return {
        ...onlyChanged,
        changed: changed.length,
        withdrawn: approved.length,
        lost: action.isAdmin ? 0 : approved.length,
      };
    }
    case "restore": {
      const changed = await verbs.restore(ids);
      record({ verb: "trash", ids: changed });
      return { ...onlyChanged, changed: changed.length };
    }
    case "tag": {
      const { add, remove } = action;
      const changed = await verbs.tag(ids, add, remove);
      const had = (tag: string, id: string) => before.get(id)?.tags.has(tag) ?? false;
      for (const tag of add)
        record({ verb: "tag", add: [], remove: [tag], ids: changed.filter((id) => !had(tag, id)) });
      for (const tag of remove)
        record({ verb: "tag", add: [tag], remove: [], ids: changed.filter((id) => had(tag, id)) });
      return { ...onlyChanged, changed: changed.length };
    }
    case "retry":
    case "remake":
      return { ...onlyChanged, changed: (await verbs[action.kind](ids)).length };
  }
}
