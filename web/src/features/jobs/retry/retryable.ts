import type { JobFilter } from "../../../../../shared/jobs-list.ts";
import type { FailureGroup } from "../failures/use-failures.ts";

export interface Retryable {
  /** How many of the filter's failed jobs can be tried again: not those that were asked for anew since. */
  readonly count: number;
  /** Of how many groups they are: what is one group is tried again there. */
  readonly groups: number;
}

/** What of a filter can be tried again; null where the groups do not tell, for they know stages and reasons only. */
export function retryableOf(filter: JobFilter, failures: readonly FailureGroup[] | undefined): Retryable | null {
  if (!failures || filter.image_id || filter.batch_id) return null;
  const groups = failures.filter(
    ({ kind, error_code }) =>
      (!filter.kind || filter.kind === kind) && (!filter.error_code || filter.error_code === error_code),
  );
  return { count: groups.reduce((sum, { pictures }) => sum + pictures, 0), groups: groups.length };
}
