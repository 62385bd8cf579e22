import type { ReactNode } from "react";
import { Link, type LinkProps } from "react-router-dom";
import { classes } from "../lib/classes.ts";

const looks = {
  plain: "border border-line bg-raised text-ink hover:bg-inset",
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
} as const;

interface LinkButtonProps extends LinkProps {
  readonly look?: keyof typeof looks;
  readonly size?: "normal" | "small";
  readonly icon?: ReactNode;
}

/** A link to another screen that looks like a button, where it is the next thing to do. */
export const LinkButton = ({
  look = "plain",
  size = "normal",
  icon,
  className,
  children,
  ...rest
}: LinkButtonProps) => (
  <Link
    {...rest}
    className={classes(
      "inline-flex items-center justify-center gap-2 rounded-control text-sm font-medium whitespace-nowrap transition-colors",
      "[&_svg]:size-4 [&_svg]:shrink-0",
      size === "small" ? "min-h-8 px-2.5" : "min-h-10 px-4",
      looks[look],
      className,
    )}
  >
    {icon}
    {children}
  </Link>
);
