import { type FormEvent, useState } from "react";
import { failureOf } from "../../lib/failure.ts";
import { paths } from "../../lib/paths.ts";
import { supabase } from "../../lib/supabase.ts";
import { sessionStrings } from "../../strings/session.ts";
import { Button } from "../../ui/button.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { InboxHint } from "./inbox-hint.tsx";

/** Asks for the mail with the link. Whether there is such an account is not told. */
export function ForgotPasswordForm() {
  const [state, setState] = useState<"asking" | "sending" | "sent">("asking");
  const [error, setError] = useState<string>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get("email")).trim();
    setState("sending");
    setError(undefined);
    const redirectTo = window.location.origin + paths.setPassword;
    const { error: refusal } = await supabase.auth.resetPasswordForEmail(email, { redirectTo });
    setState(refusal ? "asking" : "sent");
    if (refusal) setError(refusal.status === 429 ? sessionStrings.tooManyMails : failureOf(refusal).message);
  }

  if (state === "sent")
    return (
      <div role="status" className="grid gap-4">
        <p>{sessionStrings.linkSent}</p>
        <InboxHint />
      </div>
    );
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p className="text-sm text-ink-soft">{sessionStrings.forgotHelp}</p>
      <TextField label={sessionStrings.email} name="email" type="email" autoComplete="username" required autoFocus />
      <FormError>{error}</FormError>
      <Button type="submit" look="primary" isBusy={state === "sending"}>
        {sessionStrings.sendLink}
      </Button>
    </form>
  );
}
