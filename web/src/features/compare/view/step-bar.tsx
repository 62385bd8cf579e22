import { ChevronLeft, ChevronRight } from "lucide-react";
import { compareStrings as strings } from "../../../strings/compare.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { ProgressBar } from "../../../ui/progress-bar.tsx";

interface StepBarProps {
  readonly at: number;
  readonly count: number;
  /** How many have a winner; null where that is not known of all. */
  readonly decided: number | null;
  readonly onGo: (at: number) => void;
}

/** Which prompt of the batches is looked at, and how many are decided. */
export const StepBar = ({ at, count, decided, onGo }: StepBarProps) => (
  <nav aria-label={strings.steps} className="flex flex-wrap items-center gap-x-3 gap-y-1">
    <div className="flex items-center">
      <IconButton
        label={strings.previous}
        icon={<ChevronLeft aria-hidden />}
        disabled={at === 0}
        onClick={() => onGo(at - 1)}
      />
      <span role="status" className="min-w-16 text-center text-sm tabular-nums">
        {strings.step(at + 1, count)}
      </span>
      <IconButton
        label={strings.next}
        icon={<ChevronRight aria-hidden />}
        disabled={at >= count - 1}
        onClick={() => onGo(at + 1)}
      />
    </div>
    {decided !== null && (
      <div className="flex items-center gap-2 text-sm text-ink-soft tabular-nums">
        <span className="w-24">
          <ProgressBar label={strings.decided(decided, count)} value={count === 0 ? 0 : decided / count} />
        </span>
        {strings.decided(decided, count)}
      </div>
    )}
  </nav>
);
