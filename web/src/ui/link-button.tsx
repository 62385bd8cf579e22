import type { ReactNode } from "react";
import { Link, type LinkProps } from "react-router-dom";
import { type ButtonLook, buttonLook } from "./button-look.ts";

interface LinkButtonProps extends LinkProps, ButtonLook {
  readonly icon?: ReactNode;
}

/** A link to another screen that looks like a button, where it is the next thing to do. */
export const LinkButton = ({ look, size, icon, className, children, ...rest }: LinkButtonProps) => (
  <Link {...rest} className={buttonLook({ look, size }, className)}>
    {icon}
    {children}
  </Link>
);
