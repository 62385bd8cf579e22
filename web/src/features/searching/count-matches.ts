import type { Found, Match } from "./search-answer.ts";

/** How many of these fit how well. */
export function countMatches(results: readonly Pick<Found, "match">[]): Record<Match, number> {
  const counts: Record<Match, number> = { strong: 0, good: 0, weak: 0 };
  for (const { match } of results) counts[match] += 1;
  return counts;
}
