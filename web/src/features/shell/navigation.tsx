import { Inbox } from "lucide-react";
import { classes } from "../../lib/classes.ts";
import { paths, webhookPath } from "../../lib/paths.ts";
import { project } from "../../lib/supabase.ts";
import { shellStrings } from "../../strings/shell.ts";
import { usePerson } from "../session/session.ts";
import { AccountMenu } from "./account-menu.tsx";
import { navItemsFor } from "./nav-items.ts";
import { NavigationLink } from "./navigation-link.tsx";
import { useJobsAlert } from "./use-jobs-alert.ts";
import { useRoleChanges } from "./use-role-changes.ts";
import { useWaitingCount } from "./use-waiting-count.ts";
import { useWebhooksAlert } from "./use-webhooks-alert.ts";

/** A rail from tablets up, a bar at the bottom of a phone. */
export function Navigation() {
  const { role } = usePerson();
  useRoleChanges();
  const waiting = useWaitingCount(role === "admin");
  const jobsAlert = useJobsAlert(role === "admin");
  const webhooksAlert = useWebhooksAlert();
  const { daily, running } = navItemsFor(role);
  const alerts: Readonly<Record<string, string | null>> = { [paths.jobs]: jobsAlert, [webhookPath()]: webhooksAlert };
  return (
    <nav
      aria-label={shellStrings.navigation}
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-raised pb-[env(safe-area-inset-bottom)] md:inset-y-0 md:right-auto md:w-56 md:flex-col md:overflow-y-auto md:border-t-0 md:border-r md:p-3"
    >
      <p className="hidden items-center gap-2 px-3 py-4 text-lg font-semibold md:flex">
        <img src="/favicon.svg" alt="" className="size-6" />
        {shellStrings.product}
      </p>
      <ul className="flex flex-1 md:flex-none md:flex-col md:gap-1">
        {daily.map((item) => (
          <li key={item.path} className={classes("min-w-0 flex-1", item.isBehindMore && "hidden md:block")}>
            <NavigationLink item={item} {...(item.path === paths.review && { count: waiting })} />
          </li>
        ))}
      </ul>
      <ul className="mt-3 hidden border-t border-line pt-3 md:grid md:gap-1">
        {running.map((item) => (
          <li key={item.path}>
            <NavigationLink item={item} alert={alerts[item.path] ?? null} />
          </li>
        ))}
      </ul>
      <div className="flex min-w-16 *:flex-1 md:mt-auto md:flex-col md:gap-1 md:pt-3">
        {project.inbox && (
          <div className="hidden md:block">
            <NavigationLink item={{ path: paths.inbox, label: shellStrings.inbox, icon: Inbox }} />
          </div>
        )}
        <AccountMenu more={[...daily.filter(({ isBehindMore }) => isBehindMore), ...running]} alerts={alerts} />
      </div>
    </nav>
  );
}
