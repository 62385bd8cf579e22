import { Inbox } from "../features/inbox/inbox.tsx";
import { paths } from "../lib/paths.ts";
import { project } from "../lib/supabase.ts";
import { inboxStrings } from "../strings/inbox.ts";
import { Page } from "../ui/page.tsx";
import { StateMessage } from "../ui/state-message.tsx";
import { TextLink } from "../ui/text-link.tsx";

/** Open to whoever reaches this machine, signed in or not: an invited person has no password yet. */
export default function InboxRoute() {
  return (
    <main>
      <Page title={inboxStrings.title} actions={<TextLink to={paths.dashboard}>{inboxStrings.home}</TextLink>}>
        {project.inbox ? (
          <>
            <p className="mb-4 text-ink-soft">{inboxStrings.help}</p>
            <Inbox />
          </>
        ) : (
          <StateMessage title={inboxStrings.notHere} help={inboxStrings.notHereHelp} />
        )}
      </Page>
    </main>
  );
}
