import { type FormEvent, useRef, useState } from "react";
import { useNavigate } from "react-router-dom";
import { failureOf } from "../../lib/failure.ts";
import { notify } from "../../lib/notify.ts";
import { paths } from "../../lib/paths.ts";
import { supabase } from "../../lib/supabase.ts";
import { sessionStrings } from "../../strings/session.ts";
import { Button } from "../../ui/button.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { TextField } from "../../ui/text-field.tsx";

export interface MailedToken {
  readonly token_hash: string;
  readonly type: "invite" | "recovery";
}

export interface SetPasswordFormProps {
  /** What a mailed link brought; null for somebody who is signed in already. */
  readonly token: MailedToken | null;
  readonly onLinkEnded: () => void;
}

/**
 * The token is used up when the form is sent, not when the page opens: programs that look at links in mails do not
 * end them.
 */
export function SetPasswordForm({ token, onLinkEnded }: SetPasswordFormProps) {
  const navigate = useNavigate();
  const isVerified = useRef(token === null);
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  /** What stands in the way, if something does. */
  async function setPassword(password: string): Promise<string | undefined> {
    if (token && !isVerified.current) {
      const { error: refusal } = await supabase.auth.verifyOtp(token);
      if (refusal && failureOf(refusal).kind === "offline") return failureOf(refusal).message;
      if (refusal) {
        onLinkEnded();
        return undefined;
      }
      isVerified.current = true;
    }
    const { error: refusal } = await supabase.auth.updateUser({ password });
    if (refusal)
      return refusal.code === "weak_password" || refusal.code === "same_password"
        ? refusal.message
        : failureOf(refusal).message;
    void notify.done(sessionStrings.passwordSet);
    await navigate(paths.dashboard, { replace: true });
    return undefined;
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get("password"));
    setBusy(true);
    setError(await setPassword(password));
    setBusy(false);
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      <TextField
        label={sessionStrings.newPassword}
        help={sessionStrings.newPasswordHelp}
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={10}
        required
        autoFocus
      />
      <FormError>{error}</FormError>
      <Button type="submit" look="primary" isBusy={isBusy}>
        {sessionStrings.setPassword}
      </Button>
    </form>
  );
}
