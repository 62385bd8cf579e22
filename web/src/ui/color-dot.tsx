import { classes } from "../lib/classes.ts";

/** A colour of a picture or of a palette: data, not design. */
export const ColorDot = ({ hex, className }: { readonly hex: string; readonly className?: string }) => (
  <span
    aria-hidden
    className={classes("inline-block size-4 shrink-0 rounded-full border border-line-strong/40", className)}
    style={{ backgroundColor: hex }}
  />
);
