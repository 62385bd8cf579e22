import { shellStrings } from "../strings/shell.ts";
import { Page } from "../ui/page.tsx";

export default function Library() {
  return <Page title={shellStrings.library}>…</Page>;
}
