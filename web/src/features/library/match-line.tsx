import { LoaderCircle } from "lucide-react";
import { failureOf } from "../../lib/failure.ts";
import { libraryStrings, pictures } from "../../strings/library.ts";
import { shellStrings } from "../../strings/shell.ts";
import { Button } from "../../ui/button.tsx";
import { everything, nothing, type Selection } from "./selection/selection.ts";

export interface MatchLineProps {
  /** Null until it is known, or if it cannot be. */
  readonly total: number | null;
  readonly isLoading: boolean;
  readonly selection: Selection;
  /** What lies between two pictures is being looked up. */
  readonly isBusy: boolean;
  /** Why some of the pictures are missing. */
  readonly error: Error | null;
  onChoose(selection: Selection): void;
  onRetry(): void;
}

/** How many pictures match, and all of them at once. */
export const MatchLine = ({ total, isLoading, selection, isBusy, error, onChoose, onRetry }: MatchLineProps) => (
  <div className="mb-3 flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm text-ink-soft">
    <p role="status" className="flex items-center gap-2">
      {(isLoading || isBusy) && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      {isBusy ? libraryStrings.selecting : isLoading ? libraryStrings.loading : total !== null && pictures(total)}
    </p>
    {error && (
      <p role="alert" className="flex items-center gap-2 text-bad">
        {failureOf(error).message}
        <Button size="small" onClick={onRetry}>
          {shellStrings.tryAgain}
        </Button>
      </p>
    )}
    {total !== null && total > 0 && (
      <Button look="quiet" size="small" onClick={() => onChoose(selection.isAll ? nothing : everything)}>
        {selection.isAll ? (
          libraryStrings.clearSelection
        ) : (
          <>
            <span className="sm:hidden">{libraryStrings.selectAllShort(total)}</span>
            <span className="max-sm:hidden">{libraryStrings.selectAll(total)}</span>
          </>
        )}
      </Button>
    )}
  </div>
);
