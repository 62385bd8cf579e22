import { type Failure, failureOf } from "../../../lib/failure.ts";
import { type ActionResult, act, type BulkAction, type World } from "./bulk-action.ts";
import { inChunks, type Progress } from "./in-chunks.ts";
import { mergeSteps, type UndoStep } from "./undo-steps.ts";
import { takeStep } from "./verbs.ts";

/** What is being done to many pictures, or was done last. */
export type BulkWork =
  | { readonly phase: "idle" }
  | { readonly phase: "running"; readonly action: BulkAction; readonly isUndo: boolean; readonly progress: Progress }
  | BulkDone;

export interface BulkDone {
  readonly phase: "done";
  readonly action: BulkAction;
  /** It was taken back. */
  readonly isUndo: boolean;
  readonly changed: number;
  /** Those that the action did not fit. */
  readonly left: number;
  readonly withdrawn: number;
  readonly lost: number;
  /** Those whose turn has not come, because it was cancelled or failed. */
  readonly rest: readonly string[];
  readonly error: Failure | null;
  readonly undo: readonly UndoStep[];
}

export interface BulkWorker {
  read(): BulkWork;
  subscribe(listener: () => void): () => void;
  start(action: BulkAction, ids: readonly string[]): Promise<void>;
  /** Goes on with what is left of the work that was done last. */
  resume(): Promise<void>;
  /** Takes the work back that was done last. */
  undo(): Promise<void>;
  /** After the chunk that is under way. */
  cancel(): void;
  dismiss(): void;
}

/** Does one thing at a time to many pictures, and knows how to take it back. `onEnd` is told when pictures have changed. */
export function createBulkWorker(world: World, onEnd: () => void): BulkWorker {
  let work: BulkWork = { phase: "idle" };
  let stopper = new AbortController();
  const listeners = new Set<() => void>();
  const set = (next: BulkWork) => {
    work = next;
    for (const listener of listeners) listener();
  };

  async function run(action: BulkAction, ids: readonly string[], before?: BulkDone): Promise<void> {
    if (work.phase === "running") return;
    stopper = new AbortController();
    const steps: UndoStep[] = [...(before?.undo ?? [])];
    const { results, rest, error } = await inChunks(
      ids,
      (chunk) => act(action, chunk, world, (step) => steps.push(step)),
      {
        signal: stopper.signal,
        onProgress: (progress) => set({ phase: "running", action, isUndo: false, progress }),
      },
    );
    const sum = (name: keyof ActionResult) => results.reduce((total, result) => total + result[name], 0);
    set({
      phase: "done",
      action,
      isUndo: false,
      changed: (before?.changed ?? 0) + sum("changed"),
      left: (before?.left ?? 0) + ids.length - rest.length - sum("changed"),
      withdrawn: (before?.withdrawn ?? 0) + sum("withdrawn"),
      lost: (before?.lost ?? 0) + sum("lost"),
      rest,
      error: error === null ? null : failureOf(error),
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
    start: (action, ids) => run(action, ids),
    async resume() {
      if (work.phase !== "done") return;
      await (work.isUndo ? takeBack(work) : run(work.action, work.rest, work));
    },
    async undo() {
      if (work.phase === "done" && !work.isUndo && work.undo.length > 0) await takeBack(work);
    },
    cancel: () => stopper.abort(),
    dismiss() {
      if (work.phase === "done") set({ phase: "idle" });
    },
  };
}
