import type { ReactNode } from "react";

/** Something to know that is nobody's fault. */
export const Warning = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div className="rounded-card bg-warn-soft p-4 text-warn">
    <h2 className="font-semibold">{title}</h2>
    <p>{children}</p>
  </div>
);
