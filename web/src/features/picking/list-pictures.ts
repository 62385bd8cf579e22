import type { LibraryFilter, LibraryPage } from "../../../../shared/library.ts";
import { ask } from "../../lib/ask.ts";
import { supabase } from "../../lib/supabase.ts";

export const pageSize = 40;

/** A page of the newest pictures that can be looked at, of those that these words are found with. Throws a `Failure`. */
export async function listPictures(text: string, skip: number, signal: AbortSignal): Promise<LibraryPage> {
  // Blanks alone, and characters that cannot be seen, are nothing to look for.
  const isText = /[^\s\p{C}]/u.test(text);
  const filter: LibraryFilter = { status: ["approved", "ready", "tagging", "processing"], ...(isText && { text }) };
  const args = { filter, sort: "newest", skip, take: pageSize };
  return (await ask(supabase.rpc("list_images", args).abortSignal(signal))) as unknown as LibraryPage;
}
