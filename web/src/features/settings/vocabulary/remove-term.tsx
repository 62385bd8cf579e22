import { useMutation } from "@tanstack/react-query";
import { failureOf } from "../../../lib/failure.ts";
import { vocabularyStrings as strings } from "../../../strings/settings-vocabulary.ts";
import { Button } from "../../../ui/button.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { removeTerm } from "./change-vocabulary.ts";
import type { UsedTerm } from "./term.ts";

export interface RemoveTermProps {
  readonly term: UsedTerm;
  readonly onKeep: () => void;
  readonly onRemoved: () => void;
}

/** Says what becomes of the pictures that have it. */
export function RemoveTerm({ term, onKeep, onRemoved }: RemoveTermProps) {
  const removal = useMutation({ mutationFn: () => removeTerm(term), onSuccess: onRemoved });
  return (
    <div className="grid gap-4">
      <p>{strings.removeQuestion(term.term, term.uses)}</p>
      <FormError>{removal.error ? failureOf(removal.error).message : undefined}</FormError>
      <div className="flex justify-end gap-2">
        <Button autoFocus onClick={onKeep}>
          {strings.cancel}
        </Button>
        <Button look="danger" isBusy={removal.isPending} onClick={() => removal.mutate()}>
          {strings.remove}
        </Button>
      </div>
    </div>
  );
}
