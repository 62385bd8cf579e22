import { shellStrings } from "../strings/shell.ts";
import { Page } from "../ui/page.tsx";

export default function Jobs() {
  return <Page title={shellStrings.loading} />;
}
