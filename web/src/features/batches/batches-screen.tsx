import { batchesStrings as strings } from "../../strings/batches.ts";
import { Page } from "../../ui/page.tsx";

export function BatchesScreen() {
  return <Page title={strings.title} />;
}
