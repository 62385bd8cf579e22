import type { MockupSlug } from "../../../../../shared/mockups.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { Kept } from "./saver.ts";

/** Keeps with the picture how it lies on a thing. Throws a `Failure`. */
export async function savePlacement(image_id: string, mockup: MockupSlug, placement: Kept): Promise<void> {
  if (placement) await ask(supabase.rpc("save_mockup", { image_id, mockup, placement: { ...placement } }));
  else await ask(supabase.rpc("remove_mockup", { image_id, mockup }));
}
