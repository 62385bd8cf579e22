import type { Failure } from "../../../lib/failure.ts";
import type { UndoStep } from "../../editing/verbs/undo-steps.ts";
import type { BulkAction } from "./bulk-action.ts";
import type { Progress } from "./in-chunks.ts";
import type { Unsettled } from "./settle.ts";

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
  /** Of those that it did not fit, scenes in which the product is not as on its photo. */
  readonly flawed: number;
  /** Those whose turn has not come, because it was cancelled or failed. */
  readonly rest: readonly string[];
  readonly error: Failure | null;
  /** The first of the rest, if they were sent and the answer was lost: nobody knows yet whether they are done. */
  readonly unsettled: Unsettled | null;
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
