import { shellStrings } from "../strings/shell.ts";
import { Page } from "../ui/page.tsx";

export default function Inbox() {
  return <Page title={shellStrings.inbox}>…</Page>;
}
