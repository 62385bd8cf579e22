import { Navigate, useSearchParams } from "react-router-dom";
import { OutsidePage } from "../features/session/outside-page.tsx";
import { useSession } from "../features/session/session.ts";
import { SignInForm } from "../features/session/sign-in-form.tsx";
import { paths } from "../lib/paths.ts";
import { sessionStrings } from "../strings/session.ts";
import { TextLink } from "../ui/text-link.tsx";

export default function SignIn() {
  const session = useSession();
  const next = useSearchParams()[0].get("next");
  if (session.state === "signed_in" || session.state === "no_access")
    return <Navigate replace to={next && isOurs(next) ? next : paths.dashboard} />;
  return (
    <OutsidePage title={sessionStrings.signInTitle}>
      <SignInForm />
      <TextLink to={paths.forgotPassword} className="text-sm">
        {sessionStrings.forgotPassword}
      </TextLink>
    </OutsidePage>
  );
}

/** A path of this app, and nothing that a browser reads as an address elsewhere. */
const isOurs = (next: string) => /^\/(?![/\\])/.test(next);
