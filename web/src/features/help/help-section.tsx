import { type PropsWithChildren, useId } from "react";

/** One answer of the help page. */
export function HelpSection({ title, children }: PropsWithChildren<{ readonly title: string }>) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-line py-8">
      <h2 id={id} className="mb-3 text-xl font-semibold tracking-tight">
        {title}
      </h2>
      {children}
    </section>
  );
}
