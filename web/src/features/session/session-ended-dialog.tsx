import { sessionStrings } from "../../strings/session.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { SignInForm } from "./sign-in-form.tsx";

/** Stands above what the person was doing until they are back. */
export default function SessionEndedDialog({ email }: { readonly email: string }) {
  return (
    <Dialog isOpen title={sessionStrings.endedTitle} help={`${sessionStrings.endedHelp} (${email})`}>
      <SignInForm fixedEmail={email} />
    </Dialog>
  );
}
