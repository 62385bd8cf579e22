import { Link, type LinkProps } from "react-router-dom";
import { classes } from "../lib/classes.ts";

/** A link to another screen of the app. */
export const TextLink = ({ className, ...rest }: LinkProps) => (
  <Link {...rest} className={classes("text-accent underline underline-offset-2 hover:text-accent-strong", className)} />
);
