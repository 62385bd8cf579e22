import type { ReactNode } from "react";

interface FactProps {
  readonly name: string;
  /** Takes two columns. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** One thing to know, under its name. Stands in a `<dl>`. */
export const Fact = ({ name, isWide, children }: FactProps) => (
  <div className={isWide ? "col-span-2 min-w-0" : "min-w-0"}>
    <dt className="text-xs text-ink-soft">{name}</dt>
    <dd className="text-sm wrap-anywhere">{children}</dd>
  </div>
);
