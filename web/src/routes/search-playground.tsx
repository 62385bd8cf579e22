import { Playground } from "../features/playground/playground.tsx";
import { playgroundStrings } from "../strings/playground.ts";
import { Page } from "../ui/page.tsx";

export default function SearchPlayground() {
  return (
    <Page title={playgroundStrings.title} isWide>
      <Playground />
    </Page>
  );
}
