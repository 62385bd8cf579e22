import type { ReactNode } from "react";
import { classes } from "../../../lib/classes.ts";
import { useLiveState } from "../../live/live.ts";

export interface ReviewLayoutProps {
  readonly picture: ReactNode;
  /** Width by height; null while it is not known. */
  readonly ratio: number | null;
  readonly bar: ReactNode;
  readonly panel: ReactNode;
}

/**
 * The picture large and always in view, its decisions below, all about it beside it. On a phone the one above the other,
 * with the decisions where the thumb is.
 */
export function ReviewLayout({ picture, ratio, bar, panel }: ReviewLayoutProps) {
  const live = useLiveState();
  const hasBanner = live === "offline" || live === "polling"; // it takes a line above the page
  return (
    <div className="grid gap-6 pb-20 lg:grid-cols-[minmax(0,1fr)_20rem] lg:pb-0 xl:grid-cols-[minmax(0,1fr)_26rem] 3xl:grid-cols-[minmax(0,1fr)_38rem]">
      <div
        className={classes(
          "flex min-w-0 flex-col gap-3 lg:sticky lg:top-4 lg:self-start",
          hasBanner ? "lg:h-[calc(100dvh-9.75rem)]" : "lg:h-[calc(100dvh-7.5rem)]",
        )}
      >
        <div
          className={classes(
            "relative grid max-h-[60dvh] place-items-center overflow-hidden rounded-card bg-inset lg:p-3 [container-type:size]",
            "lg:aspect-auto! lg:max-h-none lg:min-h-0 lg:flex-1",
          )}
          style={{ aspectRatio: ratio ?? 4 / 3 }}
        >
          {picture}
        </div>
        {bar}
      </div>
      {panel}
    </div>
  );
}
