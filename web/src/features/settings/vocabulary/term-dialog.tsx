import { zodResolver } from "@hookform/resolvers/zod";
import { useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { vocabularyStrings as strings } from "../../../strings/settings-vocabulary.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { addTerms, changeTerm } from "./change-vocabulary.ts";
import { faultsOfTerm, KnownWords } from "./check-term.ts";
import { RemoveTerm } from "./remove-term.tsx";
import { type Facet, facets, splitWords, tidyWord, type UsedTerm } from "./term.ts";

const schemaWith = (known: KnownWords) =>
  z
    .object({ term: z.string().transform(tidyWord), facet: z.enum(facets), synonyms: z.string().transform(splitWords) })
    .superRefine((term, context) => {
      for (const [field, message] of Object.entries(faultsOfTerm(term, known)))
        context.addIssue({ code: "custom", path: [field], message });
    });
type Schema = ReturnType<typeof schemaWith>;

export interface TermDialogProps {
  readonly terms: readonly UsedTerm[];
  /** What a new term begins with. */
  readonly facet: Facet;
  /** Without one, a term is added. */
  readonly edited?: UsedTerm;
  readonly onClose: () => void;
}

/** A term, its facet and its synonyms: new, or as they are. */
export default function TermDialog({ terms, facet, edited, onClose }: TermDialogProps) {
  const [isRemoving, setRemoving] = useState(false);
  const { register, handleSubmit, setError, formState } = useForm<z.input<Schema>, unknown, z.output<Schema>>({
    resolver: (...form) => zodResolver(schemaWith(new KnownWords(terms, edited?.term)))(...form),
    defaultValues: {
      term: edited?.term ?? "",
      facet: edited?.facet ?? facet,
      synonyms: edited?.synonyms.join(", ") ?? "",
    },
  });
  const { errors, isSubmitting } = formState;
  const first = useRef<HTMLInputElement | null>(null);
  const word = register("term");
  const submit = handleSubmit(async (term) => {
    try {
      if (edited) await changeTerm(edited, term);
      else {
        await addTerms([term]);
        void notify.done(strings.added(term.term), { id: "vocabulary" });
      }
      onClose();
    } catch (error) {
      setError("root", { message: failureOf(error).message });
    }
  });

  const title = edited ? strings.editTitle(edited.term) : strings.addTitle;
  if (edited && isRemoving)
    return (
      <Dialog isOpen onClose={onClose} title={title}>
        <RemoveTerm term={edited} onKeep={() => setRemoving(false)} onRemoved={onClose} />
      </Dialog>
    );
  return (
    <Dialog isOpen onClose={onClose} title={title} initialFocus={first}>
      <form onSubmit={submit} noValidate className="grid gap-4">
        <TextField
          label={strings.term}
          help={edited ? strings.renameHelp : strings.termHelp}
          autoComplete="off"
          error={errors.term?.message}
          {...word}
          ref={(field) => {
            word.ref(field);
            first.current = field;
          }}
        />
        <SelectField label={strings.facet} {...register("facet")}>
          {facets.map((name) => (
            <option key={name} value={name}>
              {strings.facets[name]}
            </option>
          ))}
        </SelectField>
        <TextField
          label={strings.synonyms}
          help={strings.synonymsHelp}
          autoComplete="off"
          error={errors.synonyms?.message}
          {...register("synonyms")}
        />
        <FormError>{errors.root?.message}</FormError>
        <div className="flex flex-wrap justify-end gap-2">
          {edited && (
            <Button look="danger" className="mr-auto" onClick={() => setRemoving(true)}>
              {strings.remove}
            </Button>
          )}
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button type="submit" look="primary" isBusy={isSubmitting}>
            {edited ? strings.save : strings.addIt}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
