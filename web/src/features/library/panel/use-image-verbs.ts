import { useMutation } from "@tanstack/react-query";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { libraryBulkStrings } from "../../../strings/library-bulk.ts";
import { libraryPictureStrings } from "../../../strings/library-picture.ts";
import { usePerson } from "../../session/session.ts";
import { act, type BulkAction } from "../bulk/bulk-action.ts";
import { readBefore } from "../bulk/read-before.ts";
import { notesOf } from "../bulk/summary.ts";
import { mergeSteps, type UndoStep } from "../bulk/undo-steps.ts";
import { takeStep, verbs } from "../bulk/verbs.ts";
import { rereadLists } from "../list/list-head.ts";
import type { PictureFacts } from "./read-picture.ts";

const messages: Partial<Record<BulkAction["kind"], string>> = {
  trash: libraryPictureStrings.trashed,
  restore: libraryPictureStrings.restored,
  retry: libraryPictureStrings.retried,
};

/** The verbs of one picture, with a notice and an undo where there is one. */
export function useImageVerbs({ id }: PictureFacts) {
  const isAdmin = usePerson().role === "admin";
  const { mutate, isPending, variables } = useMutation({
    mutationFn: async (action: BulkAction) => {
      const steps: UndoStep[] = [];
      const before = await readBefore([id], []);
      const result = await act(action, [id], before, verbs, (step) => steps.push(step));
      return { result, steps: mergeSteps(steps) };
    },
    onSuccess: ({ result, steps }, action) => {
      void rereadLists();
      const message = result.changed > 0 ? messages[action.kind] : libraryPictureStrings.notRetried;
      const notes = notesOf({
        phase: "done",
        action,
        isUndo: false,
        left: 0,
        rest: [],
        error: null,
        unsettled: null,
        undo: steps,
        ...result,
      });
      void notify.done(message ?? "", {
        id,
        ...(notes.length > 0 && { detail: notes.join(" ") }),
        ...(steps.length > 0 && {
          action: { label: libraryBulkStrings.undo, onClick: () => void takeBack(steps, id) },
        }),
      });
    },
    onError: (error) => void notify.failed(failureOf(error).message, { id }),
  });
  return {
    busy: isPending ? variables.kind : null,
    trash: () => mutate({ kind: "trash", isAdmin }),
    restore: () => mutate({ kind: "restore" }),
    retry: () => mutate({ kind: "retry" }),
  };
}

async function takeBack(steps: readonly UndoStep[], id: string): Promise<void> {
  try {
    for (const step of steps) await takeStep(step, step.ids, verbs);
    void notify.done(libraryBulkStrings.takenBack(1), { id });
  } catch (error) {
    const again = { label: libraryBulkStrings.undo, onClick: () => void takeBack(steps, id) };
    void notify.failed(failureOf(error).message, { id, action: again });
  } finally {
    void rereadLists();
  }
}
