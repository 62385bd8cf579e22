import { ask } from "../../../lib/ask.ts";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { supabase } from "../../../lib/supabase.ts";
import { modelStrings as strings } from "../../../strings/settings-models.ts";
import { type Model, refreshModels } from "./use-models.ts";

/** Offers a model or no longer does, and offers to take that back. */
export async function enableModel(model: Model, isEnabled: boolean): Promise<void> {
  try {
    const enabled_at = isEnabled ? new Date().toISOString() : null;
    await ask(supabase.from("models").update({ enabled_at }).eq("id", model.id).select("id").single());
    void notify.done(isEnabled ? strings.enabled(model.name) : strings.nowDisabled(model.name), {
      id: "settings",
      action: { label: strings.undo, onClick: () => void enableModel(model, !isEnabled) },
    });
  } catch (error) {
    void notify.failed(failureOf(error).message, { id: "settings" });
  }
  await refreshModels();
}
