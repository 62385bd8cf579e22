import { X } from "lucide-react";
import { playgroundMoreStrings } from "../../../strings/playground-more.ts";
import { Field } from "../../../ui/field.tsx";
import { TagInput } from "../../editing/tags/tag-input.tsx";

export interface TagsFieldProps {
  readonly tags: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (tags: string[]) => void;
}

/** Tags that a picture must have, all of them. */
export const TagsField = ({ tags, error, onChange }: TagsFieldProps) => (
  <div>
    <Field label={playgroundMoreStrings.tags} help={playgroundMoreStrings.tagsHelp} error={error}>
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
          <li key={tag}>
            <button
              type="button"
              aria-label={playgroundMoreStrings.removeTag(tag)}
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
