import { useMutation } from "@tanstack/react-query";
import { failureOf } from "../../../lib/failure.ts";
import { pictureUsedStrings as strings } from "../../../strings/picture-used.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { usePerson } from "../../session/session.ts";
import { takeDown } from "./take-down.ts";
import type { UsedQuestion } from "./used-question.ts";

export interface UsedDialogProps {
  readonly id: string;
  readonly question: UsedQuestion;
  /** How many sites use it. */
  readonly sites: number;
  /** Withdraws or trashes it, and leaves it to the sites that use it. */
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}

/** Says what becomes of a picture on the sites that use it, with the way to take it down there too. */
export default function UsedDialog({ id, question, sites, onGoOn, onClose }: UsedDialogProps) {
  const isAdmin = usePerson().role === "admin";
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => takeDown(id),
    onSuccess: () => {
      // Taken down it is withdrawn as well.
      if (question === "trash") onGoOn();
      onClose();
    },
  });
  const isAboutAll = question === "take_down";
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={isAboutAll ? `${strings.takeDown}?` : strings[`${question}Title`]}
      help={isAboutAll ? strings.takeDownHelp(sites) : strings.keeps(sites)}
    >
      <FormError>{error ? failureOf(error).message : undefined}</FormError>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{strings.cancel}</Button>
        {isAdmin && (
          <Button look="danger" isBusy={isPending} onClick={() => mutate()}>
            {strings.takeDown}
          </Button>
        )}
        {!isAboutAll && (
          <Button
            look="primary"
            disabled={isPending}
            onClick={() => {
              onGoOn();
              onClose();
            }}
          >
            {strings[question]}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
