import type { PropsWithChildren } from "react";
import { classes } from "../../../lib/classes.ts";

export interface StageFigureProps {
  readonly label: string;
  /** Cards leave it out, for it tells nothing. */
  readonly isNothing: boolean;
  readonly isNumber?: boolean;
}

/** One figure of a stage, with its label where there is no head above it. */
export const StageFigure = ({ label, isNothing, isNumber, children }: PropsWithChildren<StageFigureProps>) => (
  <div className={classes(isNothing && "max-xl:hidden", isNumber ? "xl:text-right" : "xl:pl-4")}>
    <dt className="text-xs text-ink-soft xl:sr-only">{label}</dt>
    <dd className={isNothing ? "text-ink-soft" : undefined}>{children}</dd>
  </div>
);
