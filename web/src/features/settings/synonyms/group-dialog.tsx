import { zodResolver } from "@hookform/resolvers/zod";
import { useRef } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { failureOf } from "../../../lib/failure.ts";
import { synonymStrings as strings } from "../../../strings/settings-synonyms.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { controlLook, Field } from "../../../ui/field.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { addGroup, changeGroup, removeGroup } from "./change-synonyms.ts";
import { faultOfLocale, faultOfWords } from "./check-group.ts";
import { type SynonymGroup, splitWords } from "./synonym-group.ts";

const schemaWith = (others: readonly SynonymGroup[]) =>
  z
    .object({ terms: z.string().transform(splitWords), locale: z.string().trim() })
    .superRefine(({ terms, locale }, context) => {
      const faults = { terms: faultOfWords(terms, locale || null, others), locale: faultOfLocale(locale) };
      for (const [field, message] of Object.entries(faults))
        if (message) context.addIssue({ code: "custom", path: [field], message });
    })
    .transform(({ terms, locale }) => ({ terms, locale: locale || null }));
type Schema = ReturnType<typeof schemaWith>;

export interface GroupDialogProps {
  readonly groups: readonly SynonymGroup[];
  /** Without one, a group is added. */
  readonly edited?: SynonymGroup;
  readonly onClose: () => void;
}

/** The words of a group and where it holds: new, or as they are. What is removed can be brought back, so nothing is asked. */
export default function GroupDialog({ groups, edited, onClose }: GroupDialogProps) {
  const others = groups.filter((group) => group !== edited);
  const { register, handleSubmit, setError, formState } = useForm<z.input<Schema>, unknown, z.output<Schema>>({
    resolver: (...form) => zodResolver(schemaWith(others))(...form),
    defaultValues: { terms: edited?.terms.join(", ") ?? "", locale: edited?.locale ?? "" },
  });
  const { errors, isSubmitting } = formState;
  const first = useRef<HTMLTextAreaElement | null>(null);
  const words = register("terms");
  const doing = async (work: Promise<void>) => {
    try {
      await work;
      onClose();
    } catch (error) {
      setError("root", { message: failureOf(error).message });
    }
  };
  return (
    <Dialog isOpen onClose={onClose} title={edited ? strings.editTitle : strings.addTitle} initialFocus={first}>
      <form
        onSubmit={handleSubmit((group) => doing(edited ? changeGroup(edited, group) : addGroup(group)))}
        noValidate
        className="grid gap-4"
      >
        <Field label={strings.words} help={strings.wordsHelp} error={errors.terms?.message}>
          {(control) => (
            <textarea
              {...control}
              {...words}
              ref={(field) => {
                words.ref(field);
                first.current = field;
              }}
              rows={3}
              className={controlLook}
            />
          )}
        </Field>
        <TextField
          label={strings.locale}
          help={strings.localeHelp}
          placeholder={strings.everywhere}
          autoComplete="off"
          spellCheck={false}
          error={errors.locale?.message}
          {...register("locale")}
        />
        <FormError>{errors.root?.message}</FormError>
        <div className="flex flex-wrap justify-end gap-2">
          {edited && (
            <Button
              look="danger"
              className="mr-auto"
              disabled={isSubmitting}
              onClick={() => void doing(removeGroup(edited))}
            >
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
