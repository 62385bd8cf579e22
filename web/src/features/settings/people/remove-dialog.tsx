import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import type { Member } from "../../../../../shared/members.ts";
import { failureOf } from "../../../lib/failure.ts";
import { peopleStrings as strings } from "../../../strings/settings-people.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { removeMember } from "./change-member.ts";

export interface RemoveDialogProps {
  readonly member: Member;
  readonly onClose: () => void;
}

/** Says what it means before somebody loses their access. */
export default function RemoveDialog({ member, onClose }: RemoveDialogProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  const removal = useMutation({ mutationFn: () => removeMember(member), onSuccess: onClose });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={strings.removeTitle(member.email)}
      help={strings.removeHelp}
      initialFocus={cancel}
    >
      <div className="grid gap-4">
        <FormError>{removal.error ? failureOf(removal.error).message : undefined}</FormError>
        <div className="flex flex-wrap justify-end gap-2">
          <Button ref={cancel} onClick={onClose}>
            {strings.cancel}
          </Button>
          <Button look="danger" isBusy={removal.isPending} onClick={() => removal.mutate()}>
            {strings.remove}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
