import { type PropsWithChildren, type ReactNode, useId } from "react";

export interface SectionProps {
  readonly id?: string;
  readonly title: string;
  /** Beside the title: what is going on, or what can be done. */
  readonly note?: ReactNode;
}

/** A part of the panel beside the picture. */
export function Section({ id, title, note, children }: PropsWithChildren<SectionProps>) {
  const titleId = useId();
  return (
    <section id={id} aria-labelledby={titleId} className="border-b border-line py-4 first:pt-0 last:border-b-0">
      <div className="mb-2 flex min-h-8 last:mb-0 items-center justify-between gap-2">
        <h2 id={titleId} className="text-sm font-semibold">
          {title}
        </h2>
        <div className="flex items-center gap-2 text-xs text-ink-soft">{note}</div>
      </div>
      {children}
    </section>
  );
}
