import { Outlet } from "react-router-dom";
import { paths } from "../../lib/paths.ts";
import { shellStrings } from "../../strings/shell.ts";
import { Page } from "../../ui/page.tsx";
import { StateMessage } from "../../ui/state-message.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { usePerson } from "./session.ts";

/** Spares members a screen on which they could do nothing. What they may do is decided by the database. */
export function RequireAdmin() {
  if (usePerson().role === "admin") return <Outlet />;
  return (
    <Page title={shellStrings.adminsOnlyTitle}>
      <StateMessage
        title={shellStrings.adminsOnlyHelp}
        action={<TextLink to={paths.library}>{shellStrings.library}</TextLink>}
      />
    </Page>
  );
}
