import { type Failure, failureOf } from "../../../lib/failure.ts";
import { type ActionResult, act } from "../../editing/verbs/act.ts";
import { mergeSteps, type UndoStep } from "../../editing/verbs/undo-steps.ts";
import { takeStep } from "../../editing/verbs/verbs.ts";
import type { BulkAction, World } from "./bulk-action.ts";
import type { BulkDone, BulkWork, BulkWorker } from "./bulk-work.ts";
import { inChunks } from "./in-chunks.ts";
import { settle, tagsOf, type Unsettled } from "./settle.ts";

/** Does one thing at a time to many pictures, and knows how to take it back. `onEnd` is told when pictures have changed. */
export function createBulkWorker(world: World, onEnd: () => void): BulkWorker {
  let work: BulkWork = { phase: "idle" };
  let stopper = new AbortController();
  const listeners = new Set<() => void>();
  const set = (next: BulkWork) => {
    work = next;
    for (const listener of listeners) listener();
  };

  /** Looks what became of a chunk whose answer was lost. Answers null, and says why, if that cannot be known. */
  async function settled(done: BulkDone): Promise<BulkDone | null> {
    const { action, unsettled } = done;
    if (unsettled === null) return done;
    set({ phase: "running", action, isUndo: false, progress: { done: 0, total: done.rest.length } });
    try {
      const now = await world.readBefore(unsettled.ids, tagsOf(action));
      const found = settle(action, unsettled, now);
      return {
        ...done,
        changed: done.changed + found.changed,
        withdrawn: done.withdrawn + found.withdrawn,
        lost: done.lost + found.lost,
        flawed: done.flawed + found.flawed,
        rest: [...found.rest, ...done.rest.slice(unsettled.ids.length)],
        unsettled: null,
        undo: mergeSteps([...done.undo, ...found.steps]),
      };
    } catch (error) {
      set({ ...done, error: failureOf(error) });
      onEnd();
      return null;
    }
  }

  async function run(action: BulkAction, ids: readonly string[], before?: BulkDone): Promise<void> {
    stopper = new AbortController();
    let unsettled: Unsettled | null = null;
    const steps: UndoStep[] = [...(before?.undo ?? [])];
    const { results, rest, error } = await inChunks(
      ids,
      async (chunk) => {
        const states = await world.readBefore(chunk, tagsOf(action));
        unsettled = { ids: chunk, before: states };
        const result = await act(action, chunk, states, world.verbs, (step) => steps.push(step));
        unsettled = null;
        return result;
      },
      {
        signal: stopper.signal,
        onProgress: (progress) => set({ phase: "running", action, isUndo: false, progress }),
      },
    );
    const failure = error === null ? null : failureOf(error);
    const sum = (name: keyof ActionResult) => results.reduce((total, result) => total + result[name], 0);
    set({
      phase: "done",
      action,
      isUndo: false,
      changed: (before?.changed ?? 0) + sum("changed"),
      left: (before?.left ?? 0) + ids.length - rest.length - sum("changed"),
      withdrawn: (before?.withdrawn ?? 0) + sum("withdrawn"),
      lost: (before?.lost ?? 0) + sum("lost"),
      flawed: (before?.flawed ?? 0) + sum("flawed"),
      rest,
      error: failure,
      // A refusal is an answer.
      unsettled: failure?.kind === "offline" || failure?.kind === "broken" ? unsettled : null,
      undo: mergeSteps(steps),
    });
    onEnd();
  }

  /** Each step in its order; when one fails, it and those after it are left to be taken. */
  async function takeBack(done: BulkDone): Promise<void> {
    stopper = new AbortController();
    const total = done.undo.reduce((sum, { ids }) => sum + ids.length, 0);
    let taken = 0;
    const changed = new Set<string>();
    let left: UndoStep[] = [...done.undo];
    let error: Failure | null = null;
    while (left[0] && error === null && !stopper.signal.aborted) {
      const [step, ...after] = left;
      const outcome = await inChunks(step.ids, (chunk) => takeStep(step, chunk, world.verbs), {
        signal: stopper.signal,
        onProgress: (progress) =>
          set({
            phase: "running",
            action: done.action,
            isUndo: true,
            progress: { done: taken + progress.done, total },
          }),
      });
      taken += step.ids.length - outcome.rest.length;
      for (const id of outcome.results.flat()) changed.add(id);
      left = outcome.rest.length > 0 ? [{ ...step, ids: outcome.rest }, ...after] : after;
      error = outcome.error === null ? null : failureOf(outcome.error);
    }
    set({
      ...done,
      isUndo: true,
      changed: changed.size,
      left: 0,
      rest: left.flatMap(({ ids }) => ids),
      error,
      unsettled: null,
      undo: left,
    });
    onEnd();
  }

  return {
    read: () => work,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start(action, ids) {
      if (work.phase !== "running") await run(action, ids);
    },
    async resume() {
      if (work.phase !== "done") return;
      if (work.isUndo) return takeBack(work);
      const done = await settled(work);
      if (done) await run(done.action, done.rest, done);
    },
    async undo() {
      if (work.phase !== "done" || work.isUndo || work.undo.length === 0) return;
      const done = await settled(work);
      if (done) await takeBack(done);
    },
    cancel: () => stopper.abort(),
    dismiss() {
      if (work.phase === "done") set({ phase: "idle" });
    },
  };
}
