import type { ReadingStatus } from "../../../../../shared/extractions.ts";
import { formatNumber } from "../../../strings/format.ts";
import { patternReadingStrings as strings } from "../../../strings/pattern-reading.ts";

/** How many pictures are where, such as "3 waiting or being read · 12 read · 1 failed". */
export function countsText(places: readonly { readonly status: ReadingStatus }[]): string {
  const counts = { open: 0, succeeded: 0, failed: 0, cancelled: 0 };
  for (const { status } of places) counts[status === "queued" || status === "running" ? "open" : status]++;
  return (Object.keys(counts) as (keyof typeof counts)[])
    .filter((name) => counts[name] > 0)
    .map((name) => `${formatNumber(counts[name])} ${strings.counts[name]}`)
    .join(" · ");
}
