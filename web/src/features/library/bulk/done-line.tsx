import { CircleAlert, CircleCheck, Undo2, X } from "lucide-react";
import { libraryBulkStrings } from "../../../strings/library-bulk.ts";
import { Button } from "../../../ui/button.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";

export interface DoneLineProps {
  readonly summary: string;
  readonly notes: readonly string[];
  readonly isTrouble: boolean;
  /** Not given where there is nothing to take back, or nothing left to do. */
  readonly onUndo?: (() => void) | undefined;
  readonly onGoOn?: (() => void) | undefined;
  onDismiss(): void;
}

/** What became of the work, until somebody has seen it. */
export const DoneLine = ({ summary, notes, isTrouble, onUndo, onGoOn, onDismiss }: DoneLineProps) => (
  <div className="flex flex-wrap items-center justify-end gap-2 pl-2 sm:flex-nowrap">
    {isTrouble ? (
      <CircleAlert aria-hidden className="size-5 shrink-0 text-bad" />
    ) : (
      <CircleCheck aria-hidden className="size-5 shrink-0 text-good" />
    )}
    <div role={isTrouble ? "alert" : "status"} className="min-w-0 flex-1 py-1 max-sm:basis-56">
      <p className="font-medium">{summary}</p>
      {notes.map((note) => (
        <p key={note} className="max-w-prose text-ink-soft">
          {note}
        </p>
      ))}
    </div>
    {onGoOn && (
      <Button size="small" onClick={onGoOn}>
        {libraryBulkStrings.goOn}
      </Button>
    )}
    {onUndo && (
      <Button size="small" icon={<Undo2 aria-hidden />} onClick={onUndo}>
        {libraryBulkStrings.undo}
      </Button>
    )}
    <IconButton label={libraryBulkStrings.dismiss} icon={<X aria-hidden />} onClick={onDismiss} />
  </div>
);
