import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { SynonymGroup } from "./synonym-group.ts";

const queryKey = ["synonyms"];
/** What one answer may hold at most. */
const pageSize = 1_000;

/** All groups by their words. */
export const useSynonyms = () => useQuery({ queryKey, queryFn: readSynonyms, staleTime: 30_000 });

async function readSynonyms(): Promise<SynonymGroup[]> {
  const groups: SynonymGroup[] = [];
  for (;;) {
    const page = await ask(
      supabase
        .from("synonyms")
        .select("id, terms, locale")
        .order("terms")
        .order("id")
        .range(groups.length, groups.length + pageSize - 1),
    );
    groups.push(...page);
    if (page.length < pageSize) return groups;
  }
}

export const refreshSynonyms = () => queryClient.invalidateQueries({ queryKey });
