import type { Stage } from "../../../../../shared/jobs-list.ts";
import { formatShare } from "../../../strings/format.ts";
import { jobsStrings as strings } from "../../../strings/jobs.ts";

/** All is said of all only. */
export const wholeShare = (share: number) => formatShare(Math.floor(share * 100) / 100);

/**
 * How well a stage did in a time; null where nothing is over. Deliveries are tried for days: while those that have not got
 * through are not over, a share of the others would say that all is well.
 */
export function succeededText(
  kind: Stage["kind"],
  { failed, success_rate }: Pick<Stage["last_hour"], "failed" | "success_rate">,
): string | null {
  if (success_rate === null) return null;
  return kind === "deliver" && failed === 0 ? strings.noneGivenUp : strings.succeeded(wholeShare(success_rate));
}
