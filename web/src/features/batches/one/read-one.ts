import { queryOptions } from "@tanstack/react-query";
import type { BatchProgress, BatchRowPage, RowState } from "../../../../../shared/batch-rows.ts";
import type { NamedField } from "../../../../../shared/field-names.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

// Answers are read without their schemas, which would weigh more than the screen.

/** Rows of one page. */
export const pageSize = 100;

export const oneKey = (id: string) => ["batches", "one", id];

export interface BatchHead {
  readonly name: string | null;
  readonly rows: number;
  readonly created_at: string;
  readonly models: readonly string[];
  readonly recipes: { readonly name: string; readonly slug: string } | null;
  /** The number of its first row: 1, unless they come from a file. */
  readonly firstRow: number;
  /** Of its recipe. */
  readonly fields: readonly NamedField[];
}

/** What does not change of a batch; null where there is none. */
export const headOptions = (id: string) =>
  queryOptions({
    queryKey: ["batches", "head", id],
    queryFn: async (): Promise<BatchHead | null> => {
      const [batch] = await ask(
        supabase
          .from("batches")
          .select("name, rows, created_at, models, recipes(name, slug, fields), batch_rows(number)")
          .eq("id", id)
          .eq("batch_rows.position", 0),
      );
      if (!batch) return null;
      const { batch_rows, recipes, models, ...head } = batch;
      return {
        ...head,
        recipes,
        models: (models as { model_id: string }[]).map(({ model_id }) => model_id),
        firstRow: batch_rows[0]?.number ?? 1,
        // The database takes no recipe whose fields are no fields.
        fields: (recipes?.fields ?? []) as unknown as readonly NamedField[],
      };
    },
    staleTime: 5 * 60_000,
  });

export const progressOptions = (id: string) =>
  queryOptions({
    queryKey: [...oneKey(id), "progress"],
    queryFn: async () => (await ask(supabase.rpc("read_batch_progress", { batch_id: id }))) as unknown as BatchProgress,
  });

/** The rows after one, of one state if it is named. A page that is out of sight is soon forgotten. */
export const rowsOptions = (id: string, after: number | null, state: RowState | null, take = pageSize) =>
  queryOptions({
    queryKey: [...oneKey(id), "rows", state, after, take],
    queryFn: async () =>
      (await ask(
        supabase.rpc("read_batch_rows", {
          batch_id: id,
          take,
          ...(after !== null && { after }),
          ...(state && { state }),
        }),
      )) as unknown as BatchRowPage,
    gcTime: 30_000,
  });
