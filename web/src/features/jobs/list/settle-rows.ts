import type { ListedJob } from "../../../../../shared/jobs-list.ts";

export interface Settled {
  readonly rows: readonly ListedJob[];
  /** How many jobs belong above or among the rows, but were not there when the list was taken. */
  readonly newer: number;
}

/**
 * Brings a list up to date without moving what somebody reads: rows change in their places, even where they no longer
 * match; what is newer is only counted; what is older is put at the end while there are fewer than `shown`.
 * @param fresh the list as it is now, newest first
 * @param changed rows of `last` that are no longer in it, as far as they are known
 */
export function settleRows(
  last: readonly ListedJob[],
  fresh: readonly ListedJob[],
  changed: readonly ListedJob[],
  shown: number,
): Settled {
  if (last.length === 0) return { rows: fresh.slice(0, shown), newer: Math.max(0, fresh.length - shown) };
  const now = new Map([...changed, ...fresh].map((job) => [job.id, job]));
  const known = new Set(last.map(({ id }) => id));
  const end = fresh.findLastIndex(({ id }) => known.has(id));
  const older = fresh.slice(end + 1).filter(({ id }) => !known.has(id));
  const isAllOther = end < 0;
  const rows = [...last.map((job) => now.get(job.id) ?? job), ...(isAllOther ? [] : older)].slice(
    0,
    Math.max(shown, last.length),
  );
  const newer = isAllOther ? fresh.length : fresh.slice(0, end).filter(({ id }) => !known.has(id)).length;
  return { rows, newer };
}
