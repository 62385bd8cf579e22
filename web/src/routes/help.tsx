import { Help } from "../features/help/help.tsx";
import { PublicFrame } from "../features/outside/public-frame.tsx";
import { helpStrings } from "../strings/help.ts";

export default function HelpRoute() {
  return (
    <PublicFrame title={helpStrings.documentTitle}>
      <Help />
    </PublicFrame>
  );
}
