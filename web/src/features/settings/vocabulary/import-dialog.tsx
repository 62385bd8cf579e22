import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { vocabularyStrings as strings } from "../../../strings/settings-vocabulary.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { controlLook, Field } from "../../../ui/field.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { addTerms } from "./change-vocabulary.ts";
import { readPasted } from "./pasted-terms.ts";
import { type Facet, facets } from "./term.ts";
import type { TermDialogProps } from "./term-dialog.tsx";

const shownFaults = 5;

/** Many terms at once; which lines cannot be added, and why, is seen before anything is. */
export default function ImportDialog({ terms, facet: wanted, onClose }: Omit<TermDialogProps, "edited">) {
  const [text, setText] = useState("");
  const [facet, setFacet] = useState<Facet>(wanted);
  const first = useRef<HTMLTextAreaElement>(null);
  const pasted = readPasted(text, facet, terms);
  const count = pasted.terms.length;
  const adding = useMutation({
    mutationFn: () => addTerms(pasted.terms),
    onSuccess: () => {
      void notify.done(strings.imported(count), { id: "vocabulary" });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (count > 0) adding.mutate();
  };
  return (
    <Dialog isOpen onClose={onClose} title={strings.importTitle} help={strings.importHelp} initialFocus={first}>
      <form onSubmit={submit} className="grid gap-4">
        <SelectField
          label={strings.importFacet}
          value={facet}
          onChange={({ target }) => setFacet(target.value as Facet)}
        >
          {facets.map((name) => (
            <option key={name} value={name}>
              {strings.facets[name]}
            </option>
          ))}
        </SelectField>
        <Field label={strings.lines}>
          {(control) => (
            <textarea
              {...control}
              ref={first}
              rows={8}
              value={text}
              onChange={({ target }) => {
                setText(target.value);
                adding.reset();
              }}
              className={controlLook}
            />
          )}
        </Field>
        <div role="status" className="text-sm text-ink-soft">
          {text.trim() !== "" && <p>{strings.check(count, pasted.faults.length)}</p>}
          <ul className="text-bad">
            {pasted.faults.slice(0, shownFaults).map(({ line, fault }) => (
              <li key={line}>{strings.lineFault(line, fault)}</li>
            ))}
            {pasted.faults.length > shownFaults && <li>{strings.moreFaults(pasted.faults.length - shownFaults)}</li>}
          </ul>
        </div>
        <FormError>{adding.error ? failureOf(adding.error).message : undefined}</FormError>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button type="submit" look="primary" disabled={count === 0} isBusy={adding.isPending}>
            {strings.importThem(count)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
