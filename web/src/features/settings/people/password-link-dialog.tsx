import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import type { Member } from "../../../../../shared/members.ts";
import { failureOf } from "../../../lib/failure.ts";
import { peopleStrings as strings } from "../../../strings/settings-people.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { InviteSent } from "./invite-sent.tsx";
import { sendInvite } from "./send-invite.ts";

export interface PasswordLinkDialogProps {
  readonly member: Member;
  readonly onClose: () => void;
}

/** For whoever has been here before: a link into an account in use goes to its holder alone, by mail. */
export default function PasswordLinkDialog({ member: { email, role }, onClose }: PasswordLinkDialogProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  const sending = useMutation({ mutationFn: () => sendInvite({ email, role, by: "mail" }) });
  if (sending.data) return <InviteSent sent={sending.data} wanted={role} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={strings.passwordTitle(email)}
      help={strings.passwordHelp}
      initialFocus={cancel}
    >
      <div className="grid gap-4">
        <FormError>{sending.error ? failureOf(sending.error).message : undefined}</FormError>
        <div className="flex flex-wrap justify-end gap-2">
          <Button ref={cancel} onClick={onClose}>
            {strings.cancel}
          </Button>
          <Button look="primary" isBusy={sending.isPending} onClick={() => sending.mutate()}>
            {strings.sendMail}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
