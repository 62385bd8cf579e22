import { compareStrings as strings } from "../../strings/compare.ts";
import { Page } from "../../ui/page.tsx";

export function CompareScreen() {
  return <Page title={strings.title} />;
}
