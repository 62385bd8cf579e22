import { WandSparkles } from "lucide-react";
import type { PropsWithChildren } from "react";
import { generateStrings as strings } from "../../strings/generate.ts";
import { Button } from "../../ui/button.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import { picturesOf, type RequestDraft } from "./request-of.ts";

const modKey = /mac|iphone|ipad/i.test(navigator.platform) ? "⌘" : "Ctrl";

export interface SubmitButtonProps {
  readonly request: RequestDraft;
  /** In dollars, once it is known. */
  readonly price?: string | null;
  /** Said in place of what it does. */
  readonly state?: string | null;
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
}

/** The button that says what happens. Always in view, under what stands in its way. */
export const SubmitButton = (props: PropsWithChildren<SubmitButtonProps>) => (
  <div className="sticky bottom-18 z-10 -mx-4 grid gap-2 border-t border-line bg-page px-4 py-3 md:bottom-0 md:mx-0 md:px-0">
    {props.children}
    <div className="flex items-center gap-3">
      <Button
        type="submit"
        look="primary"
        icon={<WandSparkles aria-hidden />}
        isBusy={props.isBusy ?? false}
        disabled={props.isDisabled}
        className="min-h-11 flex-1"
      >
        {props.state ?? strings.generate(picturesOf(props.request), props.price ?? null)}
      </Button>
      <span aria-hidden className="hidden shrink-0 items-center gap-1 lg:flex">
        <Keycap>{modKey}</Keycap>
        <Keycap>Enter</Keycap>
      </span>
    </div>
  </div>
);
