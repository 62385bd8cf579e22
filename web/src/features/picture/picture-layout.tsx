import type { ReactNode } from "react";

export interface PictureLayoutProps {
  readonly stage: ReactNode;
  /** Width by height; null while it is not known. */
  readonly ratio: number | null;
  readonly actions: ReactNode;
  /** What the picture is, beside it. */
  readonly details: ReactNode;
  /** What became of it, below it. */
  readonly more: ReactNode;
}

/** The picture with what can be done, what it is beside it, and the rest below; on a phone one below the other. */
export const PictureLayout = ({ stage, ratio, actions, details, more }: PictureLayoutProps) => (
  <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr] xl:grid-cols-[minmax(0,1fr)_26rem] 3xl:grid-cols-[minmax(0,1fr)_36rem]">
    <div className="grid min-w-0 gap-4">
      <div
        className="relative grid max-h-[62dvh] w-full min-h-48 place-items-center overflow-hidden rounded-card bg-inset [container-type:size]"
        style={{ aspectRatio: ratio ?? 4 / 3 }}
      >
        {stage}
      </div>
      {actions}
    </div>
    <div className="min-w-0 lg:row-span-2">{details}</div>
    <div className="min-w-0">{more}</div>
  </div>
);
