import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { PropsWithChildren, ReactNode, RefObject } from "react";
import { classes } from "../lib/classes.ts";
import { shellStrings } from "../strings/shell.ts";
import { IconButton } from "./icon-button.tsx";

interface DialogProps {
  readonly isOpen: boolean;
  /** Not given: the dialog cannot be left without an answer. */
  readonly onClose?: () => void;
  readonly title: string;
  readonly help?: ReactNode;
  readonly className?: string;
  /** What has the focus at first, if it is not the first control. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** What has the focus afterwards, where that is not what opened it; null for just that. */
  readonly finalFocus?: () => HTMLElement | null;
}

/** A question or a form above the page. Keeps the focus inside, closes by Escape. Load it lazily: first screens need none. */
export function Dialog({
  isOpen,
  onClose,
  title,
  help,
  className,
  initialFocus,
  finalFocus,
  children,
}: PropsWithChildren<DialogProps>) {
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => !open && onClose?.()}>
      <Base.Portal>
        <Base.Backdrop className="backdrop fixed inset-0 z-40 bg-scrim" />
        <Base.Popup
          {...(initialFocus && { initialFocus })}
          {...(finalFocus && { finalFocus })}
          className={classes(
            "fixed inset-x-4 top-1/2 z-50 mx-auto max-h-[90dvh] max-w-lg -translate-y-1/2 overflow-y-auto wrap-anywhere rounded-card",
            "border border-line bg-raised p-5 text-ink shadow-raised outline-none",
            className,
          )}
        >
          <div className="mb-4 flex items-start justify-between gap-4">
            <div className="min-w-0">
              <Base.Title className="text-lg font-semibold">{title}</Base.Title>
              {help && <Base.Description className="mt-1 text-sm text-ink-soft">{help}</Base.Description>}
            </div>
            {onClose && (
              <IconButton
                label={shellStrings.close}
                icon={<X aria-hidden />}
                onClick={onClose}
                className="-mt-1 -mr-2"
              />
            )}
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
