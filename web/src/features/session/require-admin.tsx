import { Outlet } from "react-router-dom";
import { paths } from "../../lib/paths.ts";
import { shellStrings } from "../../strings/shell.ts";
import { StateMessage } from "../../ui/state-message.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { usePerson } from "./session.ts";

/** Spares members a screen on which they could do nothing. What they may do is decided by the database. */
export function RequireAdmin() {
  if (usePerson().role === "admin") return <Outlet />;
  return (
    <StateMessage
      title={shellStrings.adminsOnlyTitle}
      help={shellStrings.adminsOnlyHelp}
      action={<TextLink to={paths.library}>{shellStrings.library}</TextLink>}
    />
  );
}
