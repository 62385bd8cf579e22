import { type ReactNode, Suspense } from "react";
import { Navigate, Outlet, useLocation } from "react-router-dom";
import { lazyPart } from "../../lib/lazy-part.ts";
import { paths } from "../../lib/paths.ts";
import { shellStrings } from "../../strings/shell.ts";
import { OutsidePage } from "./outside-page.tsx";
import { useSession } from "./session.ts";
import { SignOutButton } from "./sign-out-button.tsx";

const SessionEndedDialog = lazyPart(() => import("./session-ended-dialog.tsx"));

/**
 * Lets members in. Whoever is not signed in sees `outside` at the app's own address, and elsewhere goes to the sign-in and
 * comes back; whoever's session ends stays where they are.
 */
export function RequireSession({ outside }: { readonly outside: ReactNode }) {
  const session = useSession();
  const location = useLocation();
  switch (session.state) {
    case "loading":
      return null;
    case "signed_out": {
      if (location.pathname === paths.dashboard) return outside;
      const next = location.pathname + location.search;
      return <Navigate replace to={`${paths.signIn}?next=${encodeURIComponent(next)}`} />;
    }
    case "no_access":
      return (
        <OutsidePage title={shellStrings.noAccessTitle}>
          <p>{shellStrings.noAccessHelp}</p>
          <SignOutButton />
        </OutsidePage>
      );
    default:
      return (
        <>
          <Outlet />
          {session.state === "ended" && (
            <Suspense>
              <SessionEndedDialog email={session.person.email} />
            </Suspense>
          )}
        </>
      );
  }
}
