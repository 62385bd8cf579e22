import { type FormEvent, useState } from "react";
import { libraryBulkStrings } from "../../../strings/library-bulk.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { TagsField } from "../../editing/tags/tags-field.tsx";

export interface TagDialogProps {
  readonly count: number;
  onTag(add: readonly string[], remove: readonly string[]): void;
  onClose(): void;
}

/** Tags to add and tags to take away, in one go. */
export function TagDialog({ count, onTag, onClose }: TagDialogProps) {
  const [add, setAdd] = useState<readonly string[]>([]);
  const [remove, setRemove] = useState<readonly string[]>([]);
  const isBoth = add.some((tag) => remove.includes(tag));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onTag(add, remove);
  };
  return (
    <Dialog isOpen onClose={onClose} title={libraryBulkStrings.tagTitle(count)}>
      <form onSubmit={submit} className="grid gap-4">
        <TagsField label={libraryBulkStrings.tagsToAdd} tags={add} onChange={setAdd} />
        <TagsField label={libraryBulkStrings.tagsToRemove} tags={remove} onChange={setRemove} />
        <FormError>{isBoth ? libraryBulkStrings.tagBoth : undefined}</FormError>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{libraryBulkStrings.cancel}</Button>
          <Button type="submit" look="primary" disabled={isBoth || add.length + remove.length === 0}>
            {libraryBulkStrings.applyTags}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
