import type { PropsWithChildren } from "react";

/** Something to know about the picture, above it. */
export const Notice = ({ children }: PropsWithChildren) => (
  <div
    role="status"
    className="flex flex-wrap items-center gap-3 rounded-control border border-line bg-raised px-3 py-2 text-sm font-medium shadow-raised"
  >
    {children}
  </div>
);
