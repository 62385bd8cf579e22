import { ForgotPasswordForm } from "../features/session/forgot-password-form.tsx";
import { OutsidePage } from "../features/session/outside-page.tsx";
import { paths } from "../lib/paths.ts";
import { sessionStrings } from "../strings/session.ts";
import { TextLink } from "../ui/text-link.tsx";

export default function ForgotPassword() {
  return (
    <OutsidePage title={sessionStrings.forgotTitle}>
      <ForgotPasswordForm />
      <TextLink to={paths.signIn} className="text-sm">
        {sessionStrings.backToSignIn}
      </TextLink>
    </OutsidePage>
  );
}
