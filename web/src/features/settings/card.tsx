import { type PropsWithChildren, type ReactNode, useId } from "react";

export interface CardProps {
  readonly title: string;
  readonly help?: ReactNode;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
}

/** What belongs together in a section, under a heading. */
export function Card({ title, help, actions, children }: PropsWithChildren<CardProps>) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-card border border-line bg-raised p-4 md:p-6">
      <div className="mb-4 flex flex-wrap items-start justify-between gap-3 md:flex-nowrap">
        <div className="max-w-prose">
          <h2 id={id} className="font-semibold">
            {title}
          </h2>
          {help && <div className="mt-1 text-sm text-ink-soft">{help}</div>}
        </div>
        {actions && <div className="shrink-0">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
