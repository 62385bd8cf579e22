import type { ComponentProps, ReactNode } from "react";
import { classes } from "../lib/classes.ts";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children" | "aria-label"> {
  /** What it does, for the ear and on hover. */
  readonly label: string;
  readonly icon: ReactNode;
}

/** A button that is only an icon: 40 pixels square, so that a finger hits it. */
export const IconButton = ({ label, icon, className, ...rest }: IconButtonProps) => (
  <button
    type="button"
    title={label}
    {...rest}
    aria-label={label}
    className={classes(
      "grid size-10 shrink-0 place-items-center rounded-control text-ink-soft transition-colors hover:bg-inset hover:text-ink",
      "disabled:opacity-55 [&_svg]:size-5",
      className,
    )}
  >
    {icon}
  </button>
);
