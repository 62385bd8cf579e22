import { useQuery } from "@tanstack/react-query";
import { type Preview, readPreviews } from "./read-previews.ts";

export interface Previews {
  /** Null: there is none to show; undefined: nobody knows yet. */
  readonly previewOf: (recipeId: string) => Preview | null | undefined;
  /** Why there are none, and how they are asked for again; null where nothing is wrong. */
  readonly failure: { readonly error: Error; readonly isBusy: boolean; readonly retry: () => void } | null;
}

/**
 * The previews of the recipe of a slug, or of all recipes that the person may read. They are asked for beside the recipes,
 * which are of use without them.
 */
export function usePreviews(slug?: string): Previews {
  const { data, error, isLoading, isFetching, refetch } = useQuery({
    queryKey: ["recipes", "previews", ...(slug === undefined ? [] : [slug])],
    queryFn: () => readPreviews(slug === undefined ? undefined : [slug]),
  });
  return {
    previewOf: (recipeId) => data?.get(recipeId) ?? (isLoading ? undefined : null),
    failure: error && !data ? { error, isBusy: isFetching, retry: () => void refetch() } : null,
  };
}
