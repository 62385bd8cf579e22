import type { ComponentProps } from "react";
import { classes } from "../lib/classes.ts";

interface ColorWellProps extends Omit<ComponentProps<"input">, "type" | "aria-label"> {
  /** What picking does, for the ear and on hover. */
  readonly label: string;
  /** Hex, such as "#f4d35e". */
  readonly value: string;
}

/** A square of a colour that opens the browser's own colour picker. */
export const ColorWell = ({ label, className, ...rest }: ColorWellProps) => (
  <input
    {...rest}
    type="color"
    aria-label={label}
    title={label}
    className={classes(
      "size-8 shrink-0 cursor-pointer appearance-none overflow-hidden rounded-control border border-line-strong bg-transparent p-0",
      "disabled:cursor-not-allowed disabled:opacity-55",
      "[&::-moz-color-swatch]:border-0 [&::-webkit-color-swatch]:border-0 [&::-webkit-color-swatch-wrapper]:p-0",
      className,
    )}
  />
);
