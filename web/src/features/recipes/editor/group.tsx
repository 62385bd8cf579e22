import { type PropsWithChildren, useId } from "react";

interface GroupProps {
  readonly title: string;
  readonly help?: string;
}

/** Fields of the editor that belong together. */
export function Group({ title, help, children }: PropsWithChildren<GroupProps>) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
      <div>
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {help && <p className="text-sm text-ink-soft">{help}</p>}
      </div>
      {children}
    </section>
  );
}
