import { OutsidePage } from "../features/session/outside-page.tsx";
import { sessionStrings } from "../strings/session.ts";

export default function ForgotPassword() {
  return <OutsidePage title={sessionStrings.forgotTitle} />;
}
