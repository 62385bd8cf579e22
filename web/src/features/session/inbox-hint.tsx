import { paths } from "../../lib/paths.ts";
import { project } from "../../lib/supabase.ts";
import { sessionStrings } from "../../strings/session.ts";
import { TextLink } from "../../ui/text-link.tsx";

/** The embedded stack sends no mail: its inbox page has what would have been sent. */
export const InboxHint = () =>
  project.inbox && (
    <TextLink to={paths.inbox} className="text-sm">
      {sessionStrings.openInbox}
    </TextLink>
  );
