import { paths } from "../../lib/paths.ts";
import { shellStrings } from "../../strings/shell.ts";
import { Page } from "../../ui/page.tsx";
import { StateMessage } from "../../ui/state-message.tsx";
import { TextLink } from "../../ui/text-link.tsx";

/** In the place of a screen on which a member could do nothing. */
export const AdminsOnly = () => (
  <Page title={shellStrings.adminsOnlyTitle}>
    <StateMessage
      title={shellStrings.adminsOnlyHelp}
      action={<TextLink to={paths.library}>{shellStrings.library}</TextLink>}
    />
  </Page>
);
