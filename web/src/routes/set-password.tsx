import { OutsidePage } from "../features/session/outside-page.tsx";
import { sessionStrings } from "../strings/session.ts";

export default function SetPassword() {
  return <OutsidePage title={sessionStrings.setPasswordTitle} />;
}
