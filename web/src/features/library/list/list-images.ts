import type { LibraryFilter, LibraryPage } from "../../../../../shared/library.ts";
import { ask } from "../../../lib/ask.ts";
import type { Failure } from "../../../lib/failure.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { ListRequest } from "./list-request.ts";

export const pageSize = 100;

/** One page of the pictures that match. With `before` as they were then, whatever has been added since. Throws a `Failure`. */
export async function listImages(
  { filter, sort }: ListRequest,
  page: number,
  signal: AbortSignal,
  before?: string,
): Promise<LibraryPage> {
  return await withMeaning({ ...filter, ...(before && { before }) }, signal, async (asked) => {
    const args = { filter: asked, sort, skip: page * pageSize, take: pageSize };
    return (await ask(supabase.rpc("list_images", args).abortSignal(signal))) as unknown as LibraryPage;
  });
}

/** The ids of everything that matches, in order; at most 20,000. Throws a `Failure`. */
export async function matchingIds(
  { filter, sort }: ListRequest,
  signal: AbortSignal,
  before?: string,
): Promise<string[]> {
  return await withMeaning({ ...filter, ...(before && { before }) }, signal, async (asked) => {
    const ids = await ask(supabase.rpc("matching_image_ids", { filter: asked, sort }).abortSignal(signal));
    return ids as string[];
  });
}

/** A meaning that nobody has asked for lately is embedded first. */
async function withMeaning<Answer>(
  filter: LibraryFilter,
  signal: AbortSignal,
  list: (filter: LibraryFilter) => Promise<Answer>,
): Promise<Answer> {
  if (filter.meaning === undefined) return await list(filter);
  const { embedMeaning, meaningOf } = await import("./meaning.ts");
  const meaning = meaningOf(filter.meaning);
  try {
    return await list({ ...filter, meaning });
  } catch (error) {
    const { details } = ((error as Failure).cause ?? {}) as { details?: string };
    if (details !== "needs_embedding") throw error;
    await embedMeaning(meaning, signal);
    return await list({ ...filter, meaning });
  }
}
