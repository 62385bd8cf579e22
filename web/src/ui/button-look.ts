import { classes } from "../lib/classes.ts";

const looks = {
  plain: "border border-line bg-raised text-ink hover:bg-inset",
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  quiet: "text-ink-soft hover:bg-inset hover:text-ink",
  danger: "border border-bad/40 bg-raised text-bad hover:bg-bad-soft",
} as const;

export interface ButtonLook {
  readonly look?: keyof typeof looks | undefined;
  readonly size?: "normal" | "small" | undefined;
}

/** The classes of whatever looks like a button. */
export const buttonLook = ({ look = "plain", size = "normal" }: ButtonLook, className: string | undefined): string =>
  classes(
    "inline-flex items-center justify-center gap-2 rounded-control text-sm font-medium whitespace-nowrap transition-colors",
    "disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0",
    size === "small" ? "min-h-8 px-2.5" : "min-h-10 px-4",
    looks[look],
    className,
  );
