import { Check, WifiOff } from "lucide-react";
import { mockupStrings as strings } from "../../../strings/mockups.ts";
import { Button } from "../../../ui/button.tsx";
import type { SaveState } from "../saving/saver.ts";

interface SaveLineProps {
  readonly state: SaveState;
  readonly onRetry: () => void;
}

/** Whether how the picture lies is saved. */
export const SaveLine = ({ state, onRetry }: SaveLineProps) => (
  <div role="status" className="flex min-h-8 flex-wrap items-center gap-2 text-sm text-ink-soft [&>svg]:size-4">
    {state.is === "unsaved" ? (
      <>
        {state.why === "offline" && <WifiOff aria-hidden />}
        <span className="min-w-0 flex-1 text-warn">{state.why === "offline" ? strings.offline : state.message}</span>
        <Button size="small" onClick={onRetry}>
          {strings.again}
        </Button>
      </>
    ) : (
      <>
        {state.is === "saved" && <Check aria-hidden className="text-good" />}
        {strings.states[state.is]}
      </>
    )}
  </div>
);
