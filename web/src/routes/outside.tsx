import { OutsidePage } from "../features/session/outside-page.tsx";
import { paths } from "../lib/paths.ts";
import { sessionStrings } from "../strings/session.ts";
import { shellStrings } from "../strings/shell.ts";
import { TextLink } from "../ui/text-link.tsx";

/** What somebody sees who is not signed in. */
export default function Outside() {
  return (
    <OutsidePage title={shellStrings.product}>
      <TextLink to={paths.signIn}>{sessionStrings.signIn}</TextLink>
    </OutsidePage>
  );
}
