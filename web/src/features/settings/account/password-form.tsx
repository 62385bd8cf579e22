import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { Failure, failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { supabase } from "../../../lib/supabase.ts";
import { accountStrings as strings } from "../../../strings/settings-account.ts";
import { Button } from "../../../ui/button.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { TextField } from "../../../ui/text-field.tsx";

/** Changes the password in the name of the current session. Native fields, so that password managers know what it is. */
export function PasswordForm({ email }: { readonly email: string }) {
  const form = useRef<HTMLFormElement>(null);
  const [fault, setFault] = useState<{ readonly field: "password" | "repeat"; readonly message: string }>();
  const change = useMutation({
    mutationFn: async (password: string) => {
      const { error } = await supabase.auth.updateUser({ password });
      if (error && ["weak_password", "same_password", "reauthentication_needed"].includes(error.code ?? ""))
        throw new Failure("refused", error.message, error);
      if (error) throw failureOf(error);
      form.current?.reset();
      void notify.done(strings.changed, { id: "settings" });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const password = String(data.get("password"));
    change.reset();
    if (password.length < 10) return setFault({ field: "password", message: strings.short });
    if (password !== data.get("repeat")) return setFault({ field: "repeat", message: strings.different });
    setFault(undefined);
    change.mutate(password);
  };
  const faultOf = (field: "password" | "repeat") => (fault?.field === field ? fault.message : undefined);
  return (
    <form ref={form} onSubmit={submit} noValidate className="grid max-w-md gap-4">
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <TextField
        label={strings.newPassword}
        help={strings.newPasswordHelp}
        error={faultOf("password")}
        name="password"
        type="password"
        autoComplete="new-password"
      />
      <TextField
        label={strings.repeat}
        error={faultOf("repeat")}
        name="repeat"
        type="password"
        autoComplete="new-password"
      />
      <FormError>{change.error ? failureOf(change.error).message : undefined}</FormError>
      <Button type="submit" isBusy={change.isPending} className="justify-self-start">
        {strings.change}
      </Button>
    </form>
  );
}
