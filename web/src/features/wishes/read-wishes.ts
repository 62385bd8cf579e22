import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Wishes } from "../../../../shared/wishes.ts";
import { ask } from "../../lib/ask.ts";
import { supabase } from "../../lib/supabase.ts";

/** The beginning of the keys under which wishes are kept. */
export const wishesKey = ["wishes"] as const;

/** The most wanted, the latest granted and the latest dismissed wishes, `take` of each at most. */
export const wishesOptions = (take: number) =>
  queryOptions({
    queryKey: [...wishesKey, take],
    queryFn: async () => (await ask(supabase.rpc("read_wishes", { take }))) as unknown as Wishes,
    placeholderData: keepPreviousData,
  });
