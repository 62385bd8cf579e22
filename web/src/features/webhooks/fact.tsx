import type { ReactNode } from "react";

/** One thing to know, under its name. Stands in a `<dl>`. */
export const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-xs text-ink-soft">{name}</dt>
    <dd className="text-sm wrap-anywhere">{children}</dd>
  </div>
);
