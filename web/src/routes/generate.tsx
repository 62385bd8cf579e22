import { GenerateScreen } from "../features/generate/screen.tsx";
import { shellStrings } from "../strings/shell.ts";
import { Page } from "../ui/page.tsx";

export default function Generate() {
  return (
    <Page title={shellStrings.generate} isWide>
      <GenerateScreen />
    </Page>
  );
}
