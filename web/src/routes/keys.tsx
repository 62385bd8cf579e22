import { shellStrings } from "../strings/shell.ts";
import { Page } from "../ui/page.tsx";

export default function Keys() {
  return <Page title={shellStrings.loading} />;
}
