import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { Facet, UsedTerm } from "./term.ts";

const queryKey = ["vocabulary", "terms"];
/** What one answer may hold at most. */
const pageSize = 1_000;

/** All terms by name, each with how many pictures have it. */
export const useVocabulary = () => useQuery({ queryKey, queryFn: readVocabulary, staleTime: 30_000 });

async function readVocabulary(): Promise<UsedTerm[]> {
  const terms: UsedTerm[] = [];
  for (;;) {
    const page = await ask(
      supabase
        .from("vocabulary")
        .select("term, facet, synonyms, image_tags(count)")
        .is("image_tags.removed_at", null)
        .order("term")
        .range(terms.length, terms.length + pageSize - 1),
    );
    terms.push(
      ...page.map(({ term, facet, synonyms, image_tags }) => ({
        term,
        facet: facet as Facet,
        synonyms,
        uses: image_tags[0]?.count ?? 0,
      })),
    );
    if (page.length < pageSize) return terms;
  }
}

/** Asks anew, for this screen and for those that offer tags. */
export const refreshVocabulary = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: ["vocabulary"] }),
    queryClient.invalidateQueries({ queryKey: ["recipes", "filter-options"] }),
  ]);
