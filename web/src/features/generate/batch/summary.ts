import { formatDuration } from "../../../strings/format.ts";
import { batchStrings as strings } from "../../../strings/generate-batch.ts";
import type { Tally } from "./tally.ts";

/** How far a batch is, in a sentence that changes only when a picture does: it is read aloud. */
export function summaryOf({ total, ready, failed, cancelled, left }: Tally, seconds: number | null): string {
  const parts =
    left > 0
      ? [strings.statusUnderWay(ready, total)]
      : ready === 0
        ? [strings.statusNone]
        : [
            [strings.statusDone(ready), seconds !== null && strings.took(formatDuration(seconds))]
              .filter(Boolean)
              .join(" "),
          ];
  if (failed > 0) parts.push(strings.statusFailed(failed));
  if (cancelled > 0) parts.push(strings.statusCancelled(cancelled));
  return parts.join(", ");
}
