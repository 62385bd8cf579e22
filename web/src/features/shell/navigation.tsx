import { Inbox } from "lucide-react";
import { NavLink } from "react-router-dom";
import { paths } from "../../lib/paths.ts";
import { project } from "../../lib/supabase.ts";
import { shellStrings } from "../../strings/shell.ts";
import { usePerson } from "../session/session.ts";
import { AccountMenu } from "./account-menu.tsx";
import { type NavItem, navItems } from "./nav-items.ts";
import { useWaitingCount } from "./use-waiting-count.ts";

/** A rail from tablets up, a bar at the bottom of a phone. */
export function Navigation() {
  const { role } = usePerson();
  const waiting = useWaitingCount(role === "admin");
  const shown = navItems.filter((item) => !item.isForAdmins || role === "admin");
  return (
    <nav
      aria-label={shellStrings.navigation}
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-raised pb-[env(safe-area-inset-bottom)] md:inset-y-0 md:right-auto md:w-56 md:flex-col md:border-t-0 md:border-r md:p-3"
    >
      <p className="hidden items-center gap-2 px-3 py-4 text-lg font-semibold md:flex">
        <img src="/favicon.svg" alt="" className="size-6" />
        {shellStrings.product}
      </p>
      <ul className="flex flex-1 md:flex-none md:flex-col md:gap-1">
        {shown.map((item) => (
          <li key={item.path} className="min-w-0 flex-1">
            <NavigationLink item={item} {...(item.path === paths.review && { count: waiting })} />
          </li>
        ))}
      </ul>
      <div className="flex md:mt-auto md:flex-col md:gap-1">
        {project.inbox && (
          <NavLink
            to={paths.inbox}
            className={({ isActive }) => `${linkLook} hidden md:flex ${isActive ? activeLook : ""}`}
          >
            <Inbox aria-hidden className="size-5" />
            {shellStrings.inbox}
          </NavLink>
        )}
        <AccountMenu />
      </div>
    </nav>
  );
}

const linkLook =
  "flex min-h-14 flex-col items-center justify-center gap-0.5 rounded-control px-1 text-xs font-medium text-ink-soft hover:bg-inset hover:text-ink md:min-h-10 md:flex-row md:justify-start md:gap-3 md:px-3 md:text-sm";
const activeLook = "text-accent! md:bg-accent-soft md:text-accent-strong!";

function NavigationLink({ item: { path, label, icon: Icon }, count }: { item: NavItem; count?: number | undefined }) {
  return (
    <NavLink
      to={path}
      end={path === "/"}
      className={({ isActive }) => `${linkLook} relative ${isActive ? activeLook : ""}`}
    >
      <Icon aria-hidden className="size-5" />
      {label}
      {count !== undefined && count > 0 && (
        <span className="absolute top-1 left-1/2 ml-2 rounded-full bg-accent px-1.5 text-xs text-on-accent md:static md:ml-auto">
          <span aria-hidden>{count > 999 ? "999+" : count}</span>
          <span className="sr-only">{shellStrings.waiting(count)}</span>
        </span>
      )}
    </NavLink>
  );
}
