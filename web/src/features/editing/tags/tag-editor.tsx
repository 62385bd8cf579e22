import { notify } from "../../../lib/notify.ts";
import { editingStrings } from "../../../strings/editing.ts";
import { editingMoreStrings } from "../../../strings/editing-more.ts";
import { changeTags } from "./change-tags.ts";
import { sortTags, type Tag } from "./sort-tags.ts";
import { TagChip } from "./tag-chip.tsx";
import { TagInput } from "./tag-input.tsx";

export interface TagEditorProps {
  readonly imageId: string;
  readonly tags: readonly Tag[];
  readonly onDone: () => void;
}

/** The tags with their removal, and a field for more. Each change is saved by itself and can be undone. */
export default function TagEditor({ imageId, tags, onDone }: TagEditorProps) {
  const sorted = sortTags(tags);
  const remove = (tag: string) => {
    void changeTags(imageId, { remove: [tag] });
    const action = { label: editingStrings.undo, onClick: () => void changeTags(imageId, { add: [tag] }) };
    void notify.tell(editingMoreStrings.removedTag(tag), { action, id: `tag ${imageId} ${tag}` });
  };
  return (
    <>
      <ul className="flex flex-wrap gap-1.5">
        {sorted.map((tag) => (
          <TagChip key={tag.tag} tag={tag} onRemove={() => remove(tag.tag)} />
        ))}
      </ul>
      <div className="mt-3">
        <TagInput
          aria-label={editingMoreStrings.addTag}
          taken={tags.map(({ tag }) => tag)}
          onAdd={(add) => void changeTags(imageId, { add })}
          onRemoveLast={() => {
            const last = sorted.at(-1);
            if (last) remove(last.tag);
          }}
          onDone={onDone}
        />
        <p className="mt-1 text-xs text-ink-soft">{editingMoreStrings.tagHelp}</p>
      </div>
    </>
  );
}
