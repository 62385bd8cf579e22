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

/**
 * A decision as a button: wide for the thumb on a phone, with its key where there is a keyboard. Where there is no room for
 * its words in a line they take two.
 */
export const BarButton = ({ children, keycap, isCompact, className, ...rest }: BarButtonProps) => (
  <Button
    {...rest}
    title={children}
    aria-keyshortcuts={keycap.toLowerCase()}
    className={classes(
      "max-lg:min-h-12 lg:min-h-11",
      isCompact
        ? "px-3! max-[25rem]:px-2!"
        : "flex-1 leading-tight whitespace-normal! max-sm:px-2! max-[25rem]:[&_svg]:hidden lg:flex-initial lg:max-xl:px-3! 2xl:min-w-36",
      className,
    )}
  >
    <span className={isCompact ? "max-[88rem]:sr-only" : undefined}>{children}</span>
    <span aria-hidden className={isCompact ? "max-2xl:hidden" : "max-xl:hidden"}>
      <Keycap>{keycap}</Keycap>
    </span>
  </Button>
);
