import { queryOptions } from "@tanstack/react-query";
import type { OutputOf } from "../../../../shared/contract.ts";
import type { listPatterns, PatternDetail, PatternVersion, readPatternMetrics } from "../../../../shared/patterns.ts";
import { ask } from "../../lib/ask.ts";
import { callFunction } from "../../lib/call-function.ts";
import { queryClient } from "../../lib/query-client.ts";
import { supabase } from "../../lib/supabase.ts";

/** The beginning of the keys under which patterns are kept. */
export const patternsKey = ["patterns"] as const;

/** One's own patterns and the library's, or those put away. */
export const listOptions = (archived: boolean) =>
  queryOptions({
    queryKey: [...patternsKey, "list", archived],
    queryFn: async () =>
      (await callFunction<OutputOf<typeof listPatterns>>("GET", `patterns${archived ? "?archived=true" : ""}`))
        .patterns,
  });

const detailKey = (pattern: string) => [...patternsKey, "detail", pattern];

/** One pattern, by its slug. */
export const patternOptions = (pattern: string) =>
  queryOptions({
    queryKey: detailKey(pattern),
    queryFn: () => callFunction<PatternDetail>("GET", `patterns/${pattern}`),
  });

/** One version, whole. A draft changes under its number, so it is asked for again; what is published never does. */
export const versionOptions = (pattern: PatternDetail, version: number) =>
  queryOptions({
    queryKey: [...patternsKey, "version", pattern.id, version],
    queryFn: () => callFunction<PatternVersion>("GET", `patterns/${pattern.id}/versions/${version}`),
    staleTime: version === pattern.draft ? 0 : Number.POSITIVE_INFINITY,
  });

/** How each version did within so many days. */
export const metricsOptions = (pattern: PatternDetail, days: number) =>
  queryOptions({
    queryKey: [...patternsKey, "metrics", pattern.id, days],
    queryFn: () =>
      callFunction<OutputOf<typeof readPatternMetrics>>("GET", `patterns/${pattern.id}/metrics?days=${days}`),
  });

/** The models that read pictures. */
export const readersOptions = queryOptions({
  queryKey: ["models", "extract"],
  queryFn: () =>
    ask(
      supabase
        .from("models")
        .select("id, name, provider")
        .eq("kind", "extract")
        .not("enabled_at", "is", null)
        .order("name"),
    ),
});

/** What a change answered takes the place of what was known. */
export function keepPattern(pattern: PatternDetail): PatternDetail {
  queryClient.setQueryData(detailKey(pattern.slug), pattern);
  void queryClient.invalidateQueries({ queryKey: [...patternsKey, "list"] });
  void queryClient.invalidateQueries({ queryKey: [...patternsKey, "version", pattern.id] });
  return pattern;
}
