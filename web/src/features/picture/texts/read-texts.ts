import type { Overlay } from "../../../../../shared/recipes.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** The texts over a picture, and the picture without them. */
export interface PictureTexts {
  readonly overlays: readonly Overlay[];
  readonly path: string | null;
  readonly revision: number;
}

/** Throws a `Failure`. */
export async function readTexts(id: string): Promise<PictureTexts> {
  const image = await ask(
    supabase.from("images").select("overlays, made_path, master_path, revision").eq("id", id).single(),
  );
  // The database keeps no others.
  const overlays = image.overlays as unknown as Overlay[];
  return { overlays, path: image.made_path ?? image.master_path, revision: image.revision };
}

/** Throws a `Failure`. */
export const saveTexts = (id: string, overlays: readonly Overlay[], expected_revision: number): Promise<number> =>
  ask(
    supabase.rpc("set_overlays", {
      image_id: id,
      overlays: overlays.map((overlay) => ({ ...overlay })),
      expected_revision,
    }),
  );
