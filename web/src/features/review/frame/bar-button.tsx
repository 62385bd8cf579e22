import { classes } from "../../../lib/classes.ts";
import { Button, type ButtonProps } from "../../../ui/button.tsx";
import { Keycap } from "../../../ui/keycap.tsx";

export interface BarButtonProps extends ButtonProps {
  readonly children: string;
  /** The key that does the same. */
  readonly keycap: string;
  /** Only its icon where there is little room. */
  readonly isCompact?: boolean;
}

/** A decision as a button: wide for the thumb on a phone, with its key where there is a keyboard. */
export const BarButton = ({ children, keycap, isCompact, className, ...rest }: BarButtonProps) => (
  <Button
    {...rest}
    title={children}
    aria-keyshortcuts={keycap.toLowerCase()}
    className={classes(
      "max-lg:min-h-12 lg:min-h-11",
      isCompact ? "px-3!" : "flex-1 max-sm:px-2! lg:flex-none 2xl:min-w-36",
      className,
    )}
  >
    <span className={isCompact ? "max-[84rem]:sr-only" : undefined}>{children}</span>
    <span aria-hidden className={isCompact ? "max-2xl:hidden" : "max-xl:hidden"}>
      <Keycap>{keycap}</Keycap>
    </span>
  </Button>
);
