import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { OutsidePage } from "../features/session/outside-page.tsx";
import { useSession } from "../features/session/session.ts";
import { type MailedToken, SetPasswordForm } from "../features/session/set-password-form.tsx";
import { paths } from "../lib/paths.ts";
import { sessionStrings } from "../strings/session.ts";
import { TextLink } from "../ui/text-link.tsx";

/** Where links of invitations and resets lead, and where somebody signed in can choose another password. */
export default function SetPassword() {
  const [token] = useState(useToken());
  const [hasEnded, setEnded] = useState(false);
  const { state } = useSession();
  if (state === "loading") return null;
  const isOver = hasEnded || (!token && state === "signed_out");
  return (
    <OutsidePage title={isOver ? sessionStrings.linkEnded : sessionStrings.setPasswordTitle}>
      {isOver ? (
        <>
          <p>{sessionStrings.linkEndedHelp}</p>
          <TextLink to={paths.forgotPassword}>{sessionStrings.forgotTitle}</TextLink>
        </>
      ) : (
        <SetPasswordForm token={token} onLinkEnded={() => setEnded(true)} />
      )}
    </OutsidePage>
  );
}

function useToken(): MailedToken | null {
  const [params] = useSearchParams();
  const token_hash = params.get("token_hash");
  const type = params.get("type");
  return token_hash && (type === "invite" || type === "recovery") ? { token_hash, type } : null;
}
