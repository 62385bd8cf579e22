import type { Json } from "../../../../../shared/database.ts";
import { ask } from "../../../lib/ask.ts";
import { failureOf } from "../../../lib/failure.ts";
import { supabase } from "../../../lib/supabase.ts";
import { type Changes, conflictsOf, valuesOf } from "./changes.ts";
import type { Settings } from "./settings-row.ts";
import { refreshSettings, rereadSettings } from "./use-settings.ts";

/** `conflicting`: the settings are read anew and show who wants what. `lost`: no answer came, it may be saved or not. */
type Outcome = "saved" | "conflicting" | "lost";

/** Stores what changed, if nobody else changed the same since. What others changed beside it stays as they made it. */
export async function saveChanges(changes: Changes, settings: Settings): Promise<Outcome> {
  let current = settings;
  for (let tries = 1; ; tries += 1) {
    try {
      await ask(
        supabase.rpc("change_settings", {
          changes: valuesOf(changes) as Json,
          expected_revision: current.revision,
        }),
      );
      await refreshSettings();
      return "saved";
    } catch (error) {
      const { kind } = failureOf(error);
      if (kind === "offline" || kind === "broken") return "lost";
      if (kind !== "conflict" || tries === 3) throw error;
      current = await rereadSettings();
      if (conflictsOf(changes, current).length > 0) return "conflicting";
    }
  }
}
