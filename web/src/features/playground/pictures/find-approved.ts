import type { LibraryPage } from "../../../../../shared/library.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

const most = 48;

/** Approved pictures with these words, the newest first; all of them without words. Throws a `Failure`. */
export async function findApproved(words: string, signal: AbortSignal): Promise<LibraryPage> {
  const text = words.replace(/\s+/g, " ").trim();
  const filter = { status: ["approved"], ...(/[^\s\p{C}]/u.test(text) && { text }) };
  const args = { filter, sort: "newest", skip: 0, take: most };
  return (await ask(supabase.rpc("list_images", args).abortSignal(signal))) as unknown as LibraryPage;
}
