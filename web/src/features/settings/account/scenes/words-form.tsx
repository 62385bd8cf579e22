import { type FormEvent, useState } from "react";
import { countCharacters } from "../../../../../../shared/characters.ts";
import { failureOf } from "../../../../lib/failure.ts";
import { scenePromptStrings as strings } from "../../../../strings/scene-prompts.ts";
import { Button } from "../../../../ui/button.tsx";
import { controlLook, Field } from "../../../../ui/field.tsx";
import { FormError } from "../../../../ui/form-error.tsx";
import { useUnsaved } from "../../leaving/unsaved.ts";
import { mostCharacters, type SceneWords, setWords } from "./scene-words.ts";

export interface WordsFormProps {
  readonly words: SceneWords;
  readonly onClose: () => void;
}

/** Writes an account's words for one scene, begun with those that hold now. */
export function WordsForm({ words, onClose }: WordsFormProps) {
  const begun = words.own ?? words.usual ?? "";
  const [text, setText] = useState(begun);
  const [wasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const prompt = text.trim();
  const count = countCharacters(prompt);
  useUnsaved(prompt !== begun);
  const fault =
    count > mostCharacters ? strings.tooLong(mostCharacters) : count === 0 && wasTried ? strings.empty : undefined;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isBusy || count === 0 || count > mostCharacters) return;
    setBusy(true);
    setRefusal(undefined);
    try {
      if (prompt !== words.own) await setWords(words, prompt);
      onClose();
    } catch (error) {
      setRefusal(failureOf(error).message);
      setBusy(false);
    }
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="mt-2 grid gap-3">
      <Field label={strings.words(words.name)} help={strings.count(count, mostCharacters)} error={fault}>
        {(control) => (
          <textarea
            {...control}
            // biome-ignore lint/a11y/noAutofocus: whoever opens it is about to write
            autoFocus
            rows={3}
            value={text}
            onChange={({ target }) => setText(target.value)}
            onKeyDown={({ key, ctrlKey, metaKey, currentTarget }) => {
              if (key === "Enter" && (ctrlKey || metaKey)) currentTarget.form?.requestSubmit();
            }}
            className={`${controlLook} block field-sizing-content max-h-80`}
          />
        )}
      </Field>
      <FormError>{refusal}</FormError>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" isBusy={isBusy}>
          {strings.save}
        </Button>
        <Button onClick={onClose}>{strings.cancel}</Button>
      </div>
    </form>
  );
}
