import { type PropsWithChildren, useId } from "react";

export interface SectionProps {
  readonly title: string;
  readonly help?: string;
  /** To link to it. */
  readonly anchor?: string;
}

/** One thought of the page. */
export function Section({ title, help, anchor, children }: PropsWithChildren<SectionProps>) {
  const id = useId();
  return (
    <section id={anchor} aria-labelledby={id} className="mx-auto max-w-7xl scroll-mt-4 px-4 py-10 md:px-8 md:py-14">
      <h2 id={id} className="text-2xl font-semibold tracking-tight text-balance md:text-3xl">
        {title}
      </h2>
      {help && <p className="mt-2 max-w-2xl text-ink-soft">{help}</p>}
      <div className="mt-6 md:mt-8">{children}</div>
    </section>
  );
}
