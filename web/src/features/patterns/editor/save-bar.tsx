import { Undo2 } from "lucide-react";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { useKeys } from "../../../lib/keyboard.ts";
import { patternEditorStrings as strings } from "../../../strings/pattern-editor.ts";
import { Button } from "../../../ui/button.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { PatternConflict } from "./pattern-conflict.tsx";
import { Refusals } from "./refusals.tsx";
import type { useDraft } from "./use-draft.ts";
import { useSave } from "./use-save.ts";

interface SaveBarProps {
  readonly pattern: PatternDetail;
  readonly work: ReturnType<typeof useDraft>;
  /** The schema is none that a pattern may have. */
  readonly isWrong: boolean;
}

/** What is not saved, and what is done with it; in reach wherever the form is scrolled to. */
export function SaveBar({ pattern, work, isWrong }: SaveBarProps) {
  const { isChanged, conflicts, canUndo, undo } = work;
  const { busy, error, save } = useSave(pattern, work);
  useKeys({ "Mod+z": undo }, canUndo);
  const isHeld = isWrong || busy !== null || conflicts.length > 0;
  return (
    <div className="sticky bottom-[calc(3.5rem+1px+env(safe-area-inset-bottom))] z-10 -mx-4 grid gap-2 border-t border-line bg-page px-4 py-3 md:bottom-0">
      <Refusals error={error} />
      {conflicts.length > 0 && (
        <PatternConflict
          parts={conflicts}
          saved={work.saved}
          onKeepMine={work.keepMine}
          onTakeTheirs={work.takeTheirs}
        />
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p role="status" className="mr-auto text-sm text-ink-soft">
          {isChanged ? strings.notSaved : pattern.draft === null ? strings.isLive : strings.isDraft}
        </p>
        <IconButton label={strings.undo} icon={<Undo2 aria-hidden />} disabled={!canUndo} onClick={undo} />
        {isChanged && (
          <Button look="quiet" disabled={busy !== null} onClick={work.discard}>
            {strings.discard}
          </Button>
        )}
        <Button isBusy={busy === "save"} disabled={!isChanged || isHeld} onClick={() => void save(false)}>
          {strings.save}
        </Button>
        <Button
          look="primary"
          isBusy={busy === "publish"}
          disabled={isHeld || (!isChanged && pattern.draft === null)}
          onClick={() => void save(true)}
        >
          {strings.publish}
        </Button>
      </div>
    </div>
  );
}
