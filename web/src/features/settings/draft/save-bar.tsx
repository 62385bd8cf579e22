import { settingsStrings as strings } from "../../../strings/settings.ts";
import { Button } from "../../../ui/button.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { useOnline } from "../../live/use-online.ts";
import { ConflictPanel } from "./conflict-panel.tsx";
import type { SaveBarProps } from "./save-bar-props.ts";

/** Stays in sight as long as something is changed and not saved. */
export function SaveBar({ draft, labelOf }: SaveBarProps) {
  const isOnline = useOnline();
  const { changed, conflicts, refusal, isSaving, isLost } = draft;
  if (changed.length === 0) return <div role="status" className="sr-only" />;
  return (
    <div className="sticky bottom-20 z-20 grid gap-3 rounded-card border border-line-strong bg-raised p-3 shadow-raised md:bottom-4">
      {conflicts.length > 0 && <ConflictPanel draft={draft} labelOf={labelOf} />}
      <FormError>{refusal}</FormError>
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="mr-auto basis-full text-sm font-medium sm:basis-auto">
          {isOnline ? strings[isLost ? "perhapsSaved" : "unsaved"](changed.length) : strings.offline}
        </p>
        <Button onClick={draft.undo} disabled={isSaving}>
          {strings.undoChanges}
        </Button>
        <Button type="submit" look="primary" isBusy={isSaving} disabled={!isOnline || conflicts.length > 0}>
          {strings.save}
        </Button>
      </div>
    </div>
  );
}
