import type { LibraryPage } from "../../../../../shared/library.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { fromTile, type KnownPicture } from "./known-picture.ts";

const most = 48;

/** The newest approved pictures that this person may read. Throws a `Failure`. */
export async function newestApproved(signal: AbortSignal): Promise<KnownPicture[]> {
  const args = { filter: { status: ["approved"] }, sort: "newest", skip: 0, take: most };
  const page = (await ask(supabase.rpc("list_images", args).abortSignal(signal))) as unknown as LibraryPage;
  return page.images.map(fromTile);
}
