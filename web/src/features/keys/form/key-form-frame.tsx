import { type PropsWithChildren, useRef } from "react";
import { flushSync } from "react-dom";
import { keyFormStrings as strings } from "../../../strings/key-form.ts";
import { Button } from "../../../ui/button.tsx";
import { FormError } from "../../../ui/form-error.tsx";

export interface KeyFormFrameProps {
  /** What sends it, as a verb. */
  readonly action: string;
  readonly isBusy: boolean;
  readonly refusal: string | undefined;
  /** Answers whether there was nothing wrong with it. */
  readonly onSubmit: () => boolean;
  readonly onClose: () => void;
}

/** The form of a key with what sends it, in reach however long it is; what is wrong first gets the focus. */
export function KeyFormFrame({
  action,
  isBusy,
  refusal,
  onSubmit,
  onClose,
  children,
}: PropsWithChildren<KeyFormFrameProps>) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        const isRight = flushSync(onSubmit);
        if (!isRight) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
      }}
    >
      {children}
      <div className="sticky -bottom-5 -mx-5 -mb-5 grid gap-3 rounded-b-card border-t border-line bg-raised px-5 py-4">
        <FormError>{refusal}</FormError>
        <div className="flex justify-end gap-2">
          <Button disabled={isBusy} onClick={onClose}>
            {strings.cancel}
          </Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {action}
          </Button>
        </div>
      </div>
    </form>
  );
}
