import { X } from "lucide-react";
import { editingStrings } from "../../../strings/editing.ts";
import { Field } from "../../../ui/field.tsx";
import { TagInput } from "./tag-input.tsx";

export interface TagsFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly error?: string | undefined;
  readonly tags: readonly string[];
  onChange(tags: string[]): void;
}

/** Several tags, each with its removal. */
export const TagsField = ({ label, help, error, tags, onChange }: TagsFieldProps) => (
  <div>
    <Field label={label} help={help} error={error}>
      {({ "aria-invalid": _, ...control }) => (
        <TagInput
          {...control}
          taken={tags}
          onAdd={(added) => onChange([...new Set([...tags, ...added])])}
          onRemoveLast={() => onChange(tags.slice(0, -1))}
        />
      )}
    </Field>
    {tags.length > 0 && (
      <ul className="mt-2 flex flex-wrap gap-1.5">
        {tags.map((tag) => (
          <li key={tag} className="max-w-full">
            <button
              type="button"
              aria-label={editingStrings.removeTag(tag)}
              onClick={(event) => {
                event.currentTarget.closest("div")?.querySelector("input")?.focus();
                onChange(tags.filter((other) => other !== tag));
              }}
              className="flex min-h-8 max-w-full items-center gap-1 rounded-full bg-inset py-0.5 pr-2 pl-3 text-sm text-ink hover:bg-line"
            >
              <span className="min-w-0 text-left wrap-anywhere">{tag}</span>
              <X aria-hidden className="size-3.5 shrink-0" />
            </button>
          </li>
        ))}
      </ul>
    )}
  </div>
);
