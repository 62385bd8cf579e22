import { type PropsWithChildren, useId } from "react";

interface SectionProps {
  readonly title: string;
  readonly help?: string;
}

/** A part of a recipe under its heading. */
export function Section({ title, help, children }: PropsWithChildren<SectionProps>) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="mb-2 font-semibold">
        {title}
      </h2>
      {help && <p className="-mt-1 mb-3 text-sm text-ink-soft">{help}</p>}
      {children}
    </section>
  );
}
