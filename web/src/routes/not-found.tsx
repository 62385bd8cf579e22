import { paths } from "../lib/paths.ts";
import { shellStrings } from "../strings/shell.ts";
import { Page } from "../ui/page.tsx";
import { StateMessage } from "../ui/state-message.tsx";
import { TextLink } from "../ui/text-link.tsx";

export default function NotFound() {
  return (
    <Page title={shellStrings.notFoundTitle}>
      <StateMessage
        title={shellStrings.notFoundHelp}
        action={<TextLink to={paths.dashboard}>{shellStrings.toDashboard}</TextLink>}
      />
    </Page>
  );
}
