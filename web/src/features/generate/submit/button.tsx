import { WandSparkles } from "lucide-react";
import type { PropsWithChildren } from "react";
import { generateStrings as strings } from "../../../strings/generate.ts";
import { Button } from "../../../ui/button.tsx";
import { Keycap } from "../../../ui/keycap.tsx";
import { useOnline } from "../../live/use-online.ts";

const modKey = /mac|iphone|ipad/i.test(navigator.platform) ? "⌘" : "Ctrl";

interface SubmitButtonProps {
  /** How many it makes, as far as that is known. */
  readonly pictures?: number | null;
  /** In dollars, once it is known. */
  readonly price?: string | null;
  /** What is under way, said in place of what it does. */
  readonly state?: string | null;
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
}

/** The button that says what happens, or why it waits. Always in view, under what stands in its way. */
export function SubmitButton(props: PropsWithChildren<SubmitButtonProps>) {
  const isOnline = useOnline();
  const label = isOnline ? strings.generate(props.pictures ?? null, props.price ?? null) : strings.waitsForNetwork;
  return (
    <div className="sticky bottom-[calc(3.5rem+1px+env(safe-area-inset-bottom))] z-10 -mx-4 grid gap-2 border-t border-line bg-page px-4 py-3 md:bottom-0 md:mx-0 md:px-0">
      {props.children}
      {!isOnline && !props.state && (
        <p role="status" className="text-sm text-warn">
          {strings.offlineHelp}
        </p>
      )}
      <div className="flex items-center gap-3">
        <Button
          type="submit"
          look="primary"
          icon={<WandSparkles aria-hidden />}
          isBusy={props.isBusy ?? false}
          disabled={props.isDisabled || !isOnline}
          className="min-h-11 flex-1"
        >
          {props.state ?? label}
        </Button>
        <span aria-hidden className="hidden shrink-0 items-center gap-1 xl:flex">
          <Keycap>{modKey}</Keycap>
          <Keycap>Enter</Keycap>
        </span>
      </div>
    </div>
  );
}
