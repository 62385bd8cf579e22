import { type FormEvent, useState } from "react";
import { failureOf } from "../../lib/failure.ts";
import { supabase } from "../../lib/supabase.ts";
import { sessionStrings } from "../../strings/session.ts";
import { Button } from "../../ui/button.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { TextField } from "../../ui/text-field.tsx";

export interface SignInFormProps {
  /** Whose session ended: only they can sign in here. */
  readonly fixedEmail?: string;
}

/** Email and password. What follows from signing in is the session's business. */
export function SignInForm({ fixedEmail }: SignInFormProps) {
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setError(undefined);
    const credentials = {
      email: fixedEmail ?? String(form.get("email")).trim(),
      password: String(form.get("password")),
    };
    const { error: refusal } = await supabase.auth.signInWithPassword(credentials);
    setBusy(false);
    if (refusal) setError(sentenceOf(refusal));
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      {fixedEmail === undefined ? (
        <TextField label={sessionStrings.email} name="email" type="email" autoComplete="username" required autoFocus />
      ) : (
        <input type="hidden" name="email" autoComplete="username" value={fixedEmail} />
      )}
      <TextField
        label={sessionStrings.password}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        autoFocus={fixedEmail !== undefined}
      />
      <FormError>{error}</FormError>
      <Button type="submit" look="primary" isBusy={isBusy}>
        {sessionStrings.signIn}
      </Button>
    </form>
  );
}

function sentenceOf(refusal: { code?: string | undefined; status?: number | undefined }): string {
  if (refusal.code === "invalid_credentials") return sessionStrings.wrongPassword;
  return refusal.status === 429 ? sessionStrings.tooManyTries : failureOf(refusal).message;
}
