import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { settingsStrings as strings } from "../../../strings/settings.ts";
import { type Changes, conflictsOf, reverseOf } from "./changes.ts";
import { saveChanges } from "./save-changes.ts";
import { rereadSettings } from "./use-settings.ts";

/** Tells that it is saved, and offers to take it back. */
export const tellSaved = (saved: Changes): void =>
  void notify.done(strings.saved, {
    id: "settings",
    action: { label: strings.undo, onClick: () => void takeBack(saved) },
  });

/** What was before comes back, unless somebody else has changed it since. */
async function takeBack(saved: Changes): Promise<void> {
  try {
    const current = await rereadSettings();
    const back = reverseOf(saved);
    const outcome = conflictsOf(back, current).length > 0 ? "conflicting" : await saveChanges(back, current);
    if (outcome === "saved") return void notify.done(strings.undone, { id: "settings" });
    await notify.failed(outcome === "lost" ? strings.undoLost : strings.notUndone);
    if (outcome === "lost") await rereadSettings();
  } catch (error) {
    await notify.failed(failureOf(error).message);
  }
}
