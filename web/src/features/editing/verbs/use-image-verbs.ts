import { useMutation } from "@tanstack/react-query";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { verbStrings } from "../../../strings/verbs.ts";
import { usePerson } from "../../session/session.ts";
import { act, type ImageAction } from "./act.ts";
import { orAnswerLost } from "./answer-lost.ts";
import { outcomeNotes } from "./outcome-notes.ts";
import { readBefore } from "./read-before.ts";
import { mergeSteps, type UndoStep } from "./undo-steps.ts";
import { useRefusal } from "./use-refusal.ts";
import { takeStep, verbs } from "./verbs.ts";

/** What can be done with one picture, as the person sees it. */
export interface ImageVerbs {
  /** What is under way. */
  readonly busy: ImageAction["kind"] | null;
  /** Why the last one failed, to be shown beside them. */
  readonly refusal: string | undefined;
  /** Whether there is a network for one of them; if not, `refusal` says so. */
  isReachable(): boolean;
  /** `withFlaws`: somebody was asked whether a flawed scene is approved as it is. */
  approve(withFlaws?: boolean): void;
  reject(reason: string | null): void;
  reopen(): void;
  withdraw(): void;
  trash(): void;
  restore(): void;
  retry(): void;
  remake(): void;
}

/**
 * The verbs of one picture, each with a notice, and an undo where there is one. Without a network none is begun. `status` is what the person sees: what
 * somebody else has decided meanwhile is left alone.
 */
export function useImageVerbs({ id, status }: { readonly id: string; readonly status: string }): ImageVerbs {
  const isAdmin = usePerson().role === "admin";
  const { text, tell, isReachable } = useRefusal();
  const { mutate, isPending, variables } = useMutation({
    mutationFn: async (action: ImageAction) => {
      const steps: UndoStep[] = [];
      const before = await readBefore([id], []);
      const result = await orAnswerLost(() => act(action, [id], before, verbs, (step) => steps.push(step)));
      return { result, steps: mergeSteps(steps) };
    },
    onSuccess: ({ result, steps }, { kind }) => {
      reread();
      const notes = outcomeNotes(result);
      if (result.changed === 0) return void notify.tell(notes[0] ?? verbStrings.undone[kind], { id });
      void notify.done(verbStrings.done[kind], {
        id,
        ...(notes.length > 0 && { detail: notes.join(" ") }),
        ...(steps.length > 0 && { action: { label: verbStrings.undo, onClick: () => void takeBack(steps, id) } }),
      });
    },
    onError: (error) => {
      reread(); // it may have been done, in part or as a whole
      tell(failureOf(error).message);
    },
  });
  const begin = (action: ImageAction) => isReachable() && mutate(action);
  return {
    busy: isPending ? variables.kind : null,
    refusal: text,
    isReachable,
    approve: (withFlaws = false) => begin({ kind: "approve", isAlsoRejected: status === "rejected", withFlaws }),
    reject: (reason) => begin({ kind: "reject", reason, isAlsoApproved: status === "approved" }),
    reopen: () => begin({ kind: "reopen" }),
    withdraw: () => begin({ kind: "withdraw" }),
    trash: () => begin({ kind: "trash", isAdmin }),
    restore: () => begin({ kind: "restore" }),
    retry: () => begin({ kind: "retry" }),
    remake: () => begin({ kind: "remake" }),
  };
}

async function takeBack(steps: readonly UndoStep[], id: string): Promise<void> {
  try {
    for (const step of steps) await orAnswerLost(() => takeStep(step, step.ids, verbs));
    void notify.done(verbStrings.takenBack(1), { id });
  } catch (error) {
    const again = { label: verbStrings.undo, onClick: () => void takeBack(steps, id) };
    void notify.failed(failureOf(error).message, { id, action: again });
  } finally {
    reread();
  }
}

/** What is shown of pictures anywhere is read again; lists as of their moment. */
function reread(): void {
  void queryClient.invalidateQueries({ queryKey: ["images"] });
}
