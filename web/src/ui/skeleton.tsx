import { classes } from "../lib/classes.ts";

/** Where something will be: the caller gives it that thing's size. */
export const Skeleton = ({ className }: { readonly className?: string }) => (
  <div aria-hidden className={classes("animate-pulse rounded-control bg-inset", className)} />
);
