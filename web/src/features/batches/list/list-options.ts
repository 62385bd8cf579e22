import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { BatchList } from "../../../../../shared/batch-rows.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { ListView } from "./list-view.ts";

export const batchListKey = ["batches", "list"];

/** The batches of a view. Read without its schema, which would weigh more than the list. */
export const listOptions = ({ state, made_of, take }: ListView) =>
  queryOptions({
    queryKey: [...batchListKey, state, made_of, take],
    queryFn: async () =>
      (await ask(
        supabase.rpc("list_batches", { take, ...(state && { state }), ...(made_of && { made_of }) }),
      )) as unknown as BatchList,
    placeholderData: keepPreviousData,
  });
