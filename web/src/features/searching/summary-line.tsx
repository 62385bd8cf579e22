import { searchingStrings } from "../../strings/searching.ts";
import type { SearchState } from "./use-search.ts";

/** How many fit, how long it took, and how many searches are left. */
export function SummaryLine({ answer, isOld, isSearching, rate }: SearchState) {
  if (!answer && !isSearching) return null;
  const { found, shown, took, left, searching } = searchingStrings;
  return (
    <p className="flex min-h-6 flex-wrap items-center gap-x-3 text-sm text-ink-soft">
      <span role="status">
        {answer && !isOld
          ? `${found(answer.output.total)}${shown(answer.output.results.length, answer.output.total)}, ${took(answer.output.query_time_ms)}`
          : searching}
      </span>
      {rate && <span className="ml-auto tabular-nums">{left(rate.remaining, rate.limit)}</span>}
    </p>
  );
}
