import { queryOptions } from "@tanstack/react-query";
import type { DecidedComparison } from "../../../../../shared/wins.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** Pictures that are compared, whatever their order. */
export const setOf = (ids: readonly string[]): string => ids.toSorted().join(" ");

/** Who won, by the set of pictures that it was chosen from. */
export type Winners = ReadonlyMap<string, string>;

/** What was decided of these pictures; of two decisions between the same the latest. */
export const winnersOptions = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ["images", "winners", ids],
    queryFn: async (): Promise<Winners> => {
      const answer = await ask(supabase.rpc("read_winners", { image_ids: [...ids] }));
      const decided = answer as unknown as readonly DecidedComparison[];
      return new Map(decided.toReversed().flatMap(({ winner, of }) => (winner ? [[setOf(of), winner]] : [])));
    },
  });
