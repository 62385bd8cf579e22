import type { ReactNode } from "react";

/** One thing about a key, under its name. Stands in a `<dl>`. */
export const KeyFact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-xs text-ink-soft">{name}</dt>
    <dd className="text-sm wrap-anywhere">{children}</dd>
  </div>
);
