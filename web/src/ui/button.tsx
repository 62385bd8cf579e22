import { LoaderCircle } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonLook } from "./button-look.ts";

export interface ButtonProps extends ComponentProps<"button">, ButtonLook {
  readonly icon?: ReactNode;
  /** Something this button started is under way: it says so, and cannot be pressed again. */
  readonly isBusy?: boolean;
}

export const Button = ({ look, size, icon, isBusy, children, className, disabled, ...rest }: ButtonProps) => (
  <button
    type="button"
    {...rest}
    disabled={disabled || isBusy}
    aria-busy={isBusy || undefined}
    className={buttonLook({ look, size }, className)}
  >
    {isBusy ? <LoaderCircle aria-hidden className="animate-spin" /> : icon}
    {children}
  </button>
);
