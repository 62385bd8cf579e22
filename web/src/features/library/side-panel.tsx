import { X } from "lucide-react";
import { type PropsWithChildren, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { classes } from "../../lib/classes.ts";
import { shellStrings } from "../../strings/shell.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { useWide } from "./use-wide.ts";

export interface SidePanelProps {
  readonly title: string;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  /** Stays in view below what scrolls, on phones. */
  readonly footer?: ReactNode;
  /** Its width beside the grid. */
  readonly className: string;
  onClose(): void;
}

/** Beside the grid where there is room, and a sheet above it on phones. The browser's own dialog keeps the focus inside. */
export function SidePanel(props: PropsWithChildren<SidePanelProps>) {
  return useWide() ? <Beside {...props} /> : <Sheet {...props} />;
}

function Beside({ title, actions, className, onClose, children }: PropsWithChildren<SidePanelProps>) {
  return (
    <aside
      aria-label={title}
      className={classes(
        "sticky top-18 -mx-1 max-h-[calc(100dvh-5rem)] shrink-0 self-start overflow-y-auto bg-page px-1 pb-20",
        className,
      )}
    >
      <PanelHeader title={title} actions={actions} onClose={onClose} />
      {children}
    </aside>
  );
}

function Sheet({ title, actions, footer, onClose, children }: PropsWithChildren<SidePanelProps>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before it is taken away: closing it gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className="fixed inset-x-0 top-auto bottom-0 m-0 flex max-h-[92dvh] w-full max-w-full flex-col rounded-t-card border-t border-line bg-raised text-ink backdrop:bg-scrim sm:mx-auto sm:max-w-xl"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      // Its own to close it by, not for the screen below.
      onKeyDown={(event) => event.key === "Escape" && event.stopPropagation()}
    >
      <div className="min-h-0 overflow-y-auto overscroll-contain bg-raised px-4 pt-2 pb-4">
        <PanelHeader title={title} titleId={titleId} actions={actions} onClose={onClose} />
        {children}
      </div>
      {footer && (
        <div className="border-t border-line p-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))]">{footer}</div>
      )}
    </dialog>
  );
}

interface PanelHeaderProps extends Pick<SidePanelProps, "title" | "actions" | "onClose"> {
  readonly titleId?: string;
}

/** Stays while what is below it scrolls. */
const PanelHeader = ({ title, titleId, actions, onClose }: PanelHeaderProps) => (
  <div className="sticky top-0 z-10 mb-3 flex items-center gap-1 bg-inherit">
    <h2 id={titleId} className="min-w-0 flex-1 truncate font-semibold">
      {title}
    </h2>
    {actions}
    <IconButton label={shellStrings.close} icon={<X aria-hidden />} onClick={onClose} className="-mr-2" />
  </div>
);
