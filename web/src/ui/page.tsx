import { type PropsWithChildren, type ReactNode, useEffect } from "react";
import { classes } from "../lib/classes.ts";
import { shellStrings } from "../strings/shell.ts";

interface PageProps {
  /** The heading, and the name of the browser's tab. */
  readonly title: string;
  /** Buttons beside the heading. */
  readonly actions?: ReactNode;
  /** Uses the whole width, for grids of pictures. */
  readonly isWide?: boolean;
}

/** The frame of a screen. */
export function Page({ title, actions, isWide, children }: PropsWithChildren<PageProps>) {
  useEffect(() => {
    document.title = `${title} · ${shellStrings.product}`;
  }, [title]);
  return (
    <div className={classes("mx-auto w-full px-4 py-6 md:px-8", !isWide && "max-w-7xl")}>
      <header className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <h1 className="min-w-0 text-2xl font-semibold tracking-tight wrap-anywhere">{title}</h1>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
