import { searchingStrings } from "../../strings/searching.ts";
import { countMatches } from "./count-matches.ts";
import type { SearchAnswer } from "./search-answer.ts";
import type { SearchState } from "./use-search.ts";

/** How many were found and how well they fit, how long it took, and how many searches are left. */
export function SummaryLine({ answer, isOld, isSearching, rate }: SearchState) {
  if (!answer && !isSearching) return null;
  const { left, searching } = searchingStrings;
  return (
    <p className="flex min-h-6 flex-wrap items-center gap-x-3 text-sm text-ink-soft">
      <span role="status">{answer && !isOld ? summaryOf(answer) : searching}</span>
      {rate && <span className="ml-auto tabular-nums">{left(rate.remaining, rate.limit)}</span>}
    </p>
  );
}

function summaryOf({ asked, output: { results, total, query_time_ms } }: SearchAnswer): string {
  const { found, byMatch, took } = searchingStrings;
  const matches = byMatch(countMatches(results));
  return `${found(results.length, total, asked.cursor !== undefined)}${matches && `: ${matches}`}, ${took(query_time_ms)}`;
}
