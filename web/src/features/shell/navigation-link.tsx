import { Link, useLocation } from "react-router-dom";
import { classes } from "../../lib/classes.ts";
import { shellStrings } from "../../strings/shell.ts";
import { isCurrent } from "./is-current.ts";
import type { NavItem } from "./nav-items.ts";

export const navigationLook =
  "relative flex min-h-14 flex-col items-center justify-center gap-0.5 rounded-control px-1 text-xs font-medium text-ink-soft hover:bg-inset hover:text-ink md:min-h-10 md:flex-row md:justify-start md:gap-3 md:px-3 md:text-sm";
const activeLook = "text-accent! md:bg-accent-soft md:text-accent-strong!";

export interface NavigationLinkProps {
  readonly item: NavItem;
  /** How much waits there. */
  readonly count?: number | undefined;
  /** What went wrong there, in a few words. */
  readonly alert?: string | null;
}

export function NavigationLink({ item: { path, label, icon: Icon }, count, alert }: NavigationLinkProps) {
  const isHere = isCurrent(path, useLocation().pathname);
  return (
    <Link
      to={path}
      aria-current={isHere ? "page" : undefined}
      className={classes(navigationLook, isHere && activeLook)}
    >
      <Icon aria-hidden className="size-5" />
      {label}
      {count !== undefined && count > 0 && (
        <span className="absolute top-1 left-1/2 ml-2 rounded-full bg-accent px-1.5 text-xs text-on-accent md:static md:ml-auto">
          <span aria-hidden>{count > 999 ? "999+" : count}</span>
          <span className="sr-only">{shellStrings.waiting(count)}</span>
        </span>
      )}
      {alert && <AlertDot alert={alert} />}
    </Link>
  );
}

/** That something went wrong behind a link or a button; read aloud in words. */
export const AlertDot = ({ alert, className }: { readonly alert: string; readonly className?: string }) => (
  <span
    title={alert}
    className={classes("absolute top-2 left-1/2 ml-3 size-2 rounded-full bg-bad md:static md:ml-auto", className)}
  >
    <span className="sr-only">{alert}</span>
  </span>
);
