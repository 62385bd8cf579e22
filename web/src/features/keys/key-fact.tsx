import type { ReactNode } from "react";

export interface KeyFactProps {
  readonly name: string;
  /** Takes two columns. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** One thing about a key, under its name. Stands in a `<dl>`. */
export const KeyFact = ({ name, isWide, children }: KeyFactProps) => (
  <div className={isWide ? "col-span-2 min-w-0" : "min-w-0"}>
    <dt className="text-xs text-ink-soft">{name}</dt>
    <dd className="text-sm wrap-anywhere">{children}</dd>
  </div>
);
