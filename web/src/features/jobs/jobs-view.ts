import type { JobKind } from "../../../../shared/jobs.ts";
import type { JobFilter, JobState } from "../../../../shared/jobs-list.ts";
import { isUuid } from "../../lib/uuid.ts";
import { stageNames } from "../../strings/job-kinds.ts";

/** The states that jobs are looked for by; a job that waits for its provider waits like any other. */
export const stateFilters = {
  waiting: ["queued", "waiting"],
  running: ["running"],
  failed: ["failed"],
  done: ["done"],
  cancelled: ["cancelled"],
} as const satisfies Record<string, readonly JobState[]>;
export type StateFilter = keyof typeof stateFilters;

/** All that the address of the screen holds. */
export interface JobsView {
  readonly stage: JobKind | null;
  readonly state: StateFilter | null;
  /** An error code. */
  readonly error: string | null;
  readonly image: string | null;
  readonly batch: string | null;
  /** The job whose details are open. */
  readonly job: string | null;
  /** How many jobs are listed. */
  readonly shown: number;
  readonly isHelpOpen: boolean;
}

/** A phone shows ten at once: more than this is a long way to the end. */
export const pageSize = 25;
/** Beyond this a filter finds faster than the eye. */
export const mostShown = 500;

export const noFilters = { stage: null, state: null, error: null, image: null, batch: null } as const;

/** Reads what it knows and ignores the rest: an address may be typed by hand. */
export function readView(params: URLSearchParams): JobsView {
  const stage = params.get("stage") ?? "";
  const state = params.get("state") ?? "";
  const error = params.get("error") ?? "";
  const shown = Math.ceil(Number(params.get("shown")) / pageSize) * pageSize;
  return {
    stage: Object.hasOwn(stageNames, stage) ? (stage as JobKind) : null,
    state: Object.hasOwn(stateFilters, state) ? (state as StateFilter) : null,
    error: /^[a-z_]{1,50}$/.test(error) ? error : null,
    image: idOf(params.get("image")),
    batch: idOf(params.get("batch")),
    job: idOf(params.get("job")),
    shown: Math.min(mostShown, Math.max(pageSize, shown || 0)),
    isHelpOpen: params.get("open") === "help",
  };
}

/** What is as usual is left out. */
export function writeView({ stage, state, error, image, batch, job, shown, isHelpOpen }: JobsView): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ stage, state, error, image, batch, job }))
    if (value) params.set(name, value);
  if (shown > pageSize) params.set("shown", String(shown));
  if (isHelpOpen) params.set("open", "help");
  return params;
}

/** What is asked of the database. */
export const filterOf = ({ stage, state, error, image, batch }: JobsView): JobFilter => ({
  ...(stage && { kind: stage }),
  ...(state && { state: [...stateFilters[state]] }),
  ...(error && { error_code: error }),
  ...(image && { image_id: image }),
  ...(batch && { batch_id: batch }),
});

const idOf = (value: string | null): string | null => (isUuid(value) ? value : null);
