import { Play } from "lucide-react";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import { formatUsdRange } from "../../../strings/usd.ts";
import { Button } from "../../../ui/button.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import { useOnline } from "../../live/use-online.ts";
import type { Price } from "./use-price.ts";
import type { Start } from "./use-start.ts";

interface StartBarProps {
  readonly price: Price;
  readonly start: Start;
  readonly rows: number;
  /** What stands in the way, as a sentence. */
  readonly obstacle: string | null;
  readonly onPress: () => void;
}

/** The button that starts it, with what that costs, and what stands in its way. Always in view. */
export function StartBar({ price, start: { state, fault }, rows, obstacle, onPress }: StartBarProps) {
  const isOnline = useOnline();
  const isBusy = state.step === "sending" || (state.step === "looking" && isOnline);
  const quote = price.isCurrent ? price.quote : null;
  return (
    <div className="sticky bottom-[calc(3.5rem+1px+env(safe-area-inset-bottom))] z-10 -mx-4 grid gap-2 border-t border-line bg-page px-4 py-3 md:bottom-0 md:mx-0 md:px-0">
      <FormError>{fault ?? undefined}</FormError>
      {state.step === "looking" && (
        <p role="status" className="text-sm text-warn">
          {strings.looking}
        </p>
      )}
      {state.step === "sending" && (
        <div className="grid gap-1">
          <p role="status" className="text-sm text-ink-soft">
            {state.sent < 1 ? strings.sending(state.sent, rows) : strings.writing(rows)}
          </p>
          <ProgressBar label={strings.sendingProgress} value={state.sent} />
        </div>
      )}
      {state.step === "idle" && (!isOnline || obstacle) && (
        <p role="status" className="text-sm text-warn">
          {isOnline ? obstacle : strings.offline}
        </p>
      )}
      <Button
        look="primary"
        icon={<Play aria-hidden />}
        isBusy={isBusy}
        disabled={!isOnline || obstacle !== null || !quote || state.step !== "idle"}
        className="min-h-11 md:justify-self-start"
        onClick={onPress}
      >
        {strings.start(quote?.images ?? null, quote ? formatUsdRange(quote.low_usd, quote.high_usd) : null)}
      </Button>
    </div>
  );
}
