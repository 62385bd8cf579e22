import { libraryBulkStrings } from "../../../strings/library-bulk.ts";
import { Button } from "../../../ui/button.tsx";
import { ProgressBar } from "../../../ui/progress-bar.tsx";

export interface RunningLineProps {
  readonly label: string;
  /** How much of it is done, 0 to 1. */
  readonly value: number;
  onCancel(): void;
}

/** Work that is under way. */
export const RunningLine = ({ label, value, onCancel }: RunningLineProps) => (
  <div className="flex w-full min-w-72 items-center gap-4 px-2 py-1 sm:min-w-96">
    <div className="min-w-0 flex-1">
      <p className="mb-1.5 tabular-nums">{label}</p>
      <ProgressBar label={label} value={value} />
    </div>
    <Button size="small" onClick={onCancel}>
      {libraryBulkStrings.cancel}
    </Button>
  </div>
);
