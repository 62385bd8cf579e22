import { Link } from "react-router-dom";
import { paths } from "../lib/paths.ts";
import { shellStrings } from "../strings/shell.ts";
import { Page } from "../ui/page.tsx";
import { StateMessage } from "../ui/state-message.tsx";

export default function NotFound() {
  return (
    <Page title={shellStrings.notFoundTitle}>
      <StateMessage
        title={shellStrings.notFoundHelp}
        action={
          <Link to={paths.dashboard} className="text-accent underline">
            {shellStrings.toDashboard}
          </Link>
        }
      />
    </Page>
  );
}
