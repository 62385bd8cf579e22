import type { Preset } from "../../../../../shared/images.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { ImageFile } from "../code/img-markup.ts";

/** The public files of a published picture, by size. */
export type PublicFiles = Partial<Record<Preset, ImageFile>>;

interface Card {
  readonly sizes?: Partial<Record<Preset, { path: string; width: number; height: number }>> | null;
}

/** Where sites get the picture from; null as long as it is not published under this number. Throws a `Failure`. */
export async function readPublication(id: string, publication: number): Promise<PublicFiles | null> {
  const [document] = await ask(
    supabase.from("search_documents").select("publication, card").eq("image_id", id).eq("publication", publication),
  );
  if (!document) return null;
  const { sizes } = document.card as Card;
  return Object.fromEntries(
    Object.entries(sizes ?? {}).map(([preset, { path, width, height }]) => [
      preset,
      { url: supabase.storage.from("library").getPublicUrl(path).data.publicUrl, width, height },
    ]),
  );
}
