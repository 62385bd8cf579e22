import { mockupStrings as strings } from "../../strings/mockups.ts";
import { Page } from "../../ui/page.tsx";

/** A picture on the things it is printed on. */
export function MockupsScreen() {
  return <Page title={strings.title} />;
}
