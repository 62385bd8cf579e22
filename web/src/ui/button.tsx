import { LoaderCircle } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classes } from "../lib/classes.ts";

const looks = {
  plain: "border border-line bg-raised text-ink hover:bg-inset",
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  quiet: "text-ink-soft hover:bg-inset hover:text-ink",
  danger: "border border-bad/40 bg-raised text-bad hover:bg-bad-soft",
} as const;

export interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: keyof typeof looks;
  readonly size?: "normal" | "small";
  readonly icon?: ReactNode;
  /** Something this button started is under way: it says so, and cannot be pressed again. */
  readonly isBusy?: boolean;
}

export function Button({
  look = "plain",
  size = "normal",
  icon,
  isBusy,
  children,
  className,
  disabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || isBusy}
      aria-busy={isBusy || undefined}
      className={classes(
        "inline-flex items-center justify-center gap-2 rounded-control font-medium whitespace-nowrap transition-colors",
        "disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0",
        size === "small" ? "min-h-8 px-2.5 text-sm" : "min-h-10 px-4 text-sm",
        looks[look],
        className,
      )}
    >
      {isBusy ? <LoaderCircle aria-hidden className="animate-spin" /> : icon}
      {children}
    </button>
  );
}
