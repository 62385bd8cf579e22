import type { JobKind } from "../../../../../shared/jobs.ts";

/** A failed job, as far as it is grouped. */
export interface FailedJob {
  readonly kind: JobKind;
  readonly error_code: string;
  readonly image_id: string;
  readonly finished_at: string;
}

/** Jobs of a stage that failed for the same reason. */
export interface FailureGroup {
  readonly kind: JobKind;
  readonly code: string;
  /** Pictures, not jobs. */
  readonly count: number;
  /** When the last of them failed. */
  readonly lastAt: string;
}

/** Equal failures together, the most frequent first. */
export function groupFailures(jobs: readonly FailedJob[]): FailureGroup[] {
  const groups = Map.groupBy(jobs, ({ kind, error_code }) => `${kind} ${error_code}`);
  return [...groups.values()]
    .map((failed) => {
      const { kind, error_code: code } = failed[0]!;
      const lastAt = failed
        .map(({ finished_at }) => finished_at)
        .toSorted()
        .at(-1)!;
      return { kind, code, count: new Set(failed.map(({ image_id }) => image_id)).size, lastAt };
    })
    .sort((one, other) => other.count - one.count || one.code.localeCompare(other.code));
}
