import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** How many of these pictures sites use now; for admins. What cannot be read stands in nobody's way: whatever follows fails by itself. */
export const countUsed = (image_ids: readonly string[]): Promise<number> =>
  ask(supabase.rpc("count_used_images", { image_ids: [...image_ids] })).catch(() => 0);
