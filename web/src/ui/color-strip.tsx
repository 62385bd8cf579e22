import { classes } from "../lib/classes.ts";

/** The colours of a palette side by side. Whoever shows it says in words what it is. */
export const ColorStrip = ({
  colors,
  className,
}: {
  readonly colors: readonly string[];
  readonly className?: string;
}) => (
  <span aria-hidden className={classes("flex overflow-hidden rounded border border-line-strong/40", className)}>
    {colors.map((hex, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same colour may come twice
      <span key={place} className="h-full flex-1" style={{ backgroundColor: hex }} />
    ))}
  </span>
);
