import { useMutation } from "@tanstack/react-query";
import { failureOf } from "../../../lib/failure.ts";
import { accountStrings as strings } from "../../../strings/settings-account.ts";
import { Button } from "../../../ui/button.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { signOut } from "../../session/sign-out.ts";

/** The ways out. What ends nobody's work needs no second question: signing in again brings all of it back. */
export function Sessions() {
  const everywhere = useMutation({ mutationFn: () => signOut("global") });
  return (
    <div className="grid gap-3">
      <FormError>{everywhere.error ? failureOf(everywhere.error).message : undefined}</FormError>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void signOut()}>{strings.signOutHere}</Button>
        <Button look="danger" isBusy={everywhere.isPending} onClick={() => everywhere.mutate()}>
          {strings.signOutEverywhere}
        </Button>
      </div>
    </div>
  );
}
