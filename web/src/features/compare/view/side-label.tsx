import type { PropsWithChildren } from "react";

/** What lies on this side, over the picture. */
export const SideLabel = ({ side, children }: PropsWithChildren<{ readonly side: "left" | "right" }>) => (
  <span
    aria-hidden
    className={`pointer-events-none absolute top-2 max-w-[45%] truncate rounded-control bg-raised/85 px-2 py-1 text-xs font-medium ${side === "left" ? "left-2" : "right-2"}`}
  >
    {children}
  </span>
);
