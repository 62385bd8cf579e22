import { X } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { libraryFilterStrings } from "../../../strings/library-filters.ts";
import { controlLook, Field } from "../../../ui/field.tsx";

export interface TagInputProps {
  readonly label: string;
  readonly help?: string;
  readonly tags: readonly string[];
  /** Proposed while somebody types; others can be typed too. */
  readonly known: readonly string[];
  onChange(tags: readonly string[]): void;
}

/** Several tags. The browser proposes those that are known; Enter, a comma or a choice adds one, Backspace takes the last. */
export function TagInput({ label, help, tags, known, onChange }: TagInputProps) {
  const [typed, setTyped] = useState("");
  const listId = useId();

  const add = (text: string) => {
    const added = text.split(",").map((tag) => tag.trim().toLowerCase().slice(0, 50));
    const next = [...new Set([...tags, ...added])].filter((tag) => tag !== "");
    setTyped("");
    if (next.length > tags.length) onChange(next);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if ((event.key === "Enter" || event.key === ",") && typed.trim()) {
      event.preventDefault();
      add(typed);
    } else if (event.key === "Backspace" && typed === "" && tags.length > 0) {
      onChange(tags.slice(0, -1));
    }
  };

  return (
    <div>
      <Field label={label} help={help}>
        {(control) => (
          <input
            {...control}
            type="text"
            list={listId}
            value={typed}
            maxLength={50}
            autoComplete="off"
            autoCapitalize="none"
            enterKeyHint="done"
            placeholder={libraryFilterStrings.addTag}
            className={controlLook}
            onKeyDown={press}
            onBlur={() => add(typed)}
            onChange={(event) => {
              const { value } = event.target;
              // A choice from the list comes whole, not letter by letter.
              const isChoice = (event.nativeEvent as InputEvent).inputType !== "insertText" && known.includes(value);
              if (isChoice) add(value);
              else setTyped(value);
            }}
          />
        )}
      </Field>
      <datalist id={listId}>
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      {tags.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                aria-label={libraryFilterStrings.removeTag(tag)}
                onClick={() => onChange(tags.filter((other) => other !== tag))}
                className="flex min-h-8 items-center gap-1 rounded-full bg-inset py-0.5 pr-2 pl-3 text-sm text-ink hover:bg-line"
              >
                {tag}
                <X aria-hidden className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
