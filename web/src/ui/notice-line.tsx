import { TriangleAlert } from "lucide-react";
import type { PropsWithChildren } from "react";

/** Something to look at, above the list, with what to do about it. */
export const NoticeLine = ({ text, children }: PropsWithChildren<{ readonly text: string }>) => (
  <div className="mb-4 flex flex-wrap items-center gap-3 rounded-control bg-warn-soft px-3 py-2 text-sm text-warn">
    <TriangleAlert aria-hidden className="size-4 shrink-0" />
    <p className="min-w-0 flex-1 basis-60">{text}</p>
    {children}
  </div>
);
