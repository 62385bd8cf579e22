import { useState } from "react";
import { mostTitleCharacters } from "../../../../../shared/product-limits.ts";
import { failureOf } from "../../../lib/failure.ts";
import { oneLine } from "../../../lib/one-line.ts";
import { productStrings as strings } from "../../../strings/products-one.ts";
import { shellStrings } from "../../../strings/shell.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useRename } from "./actions.ts";

interface RenameDialogProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

export default function RenameDialog({ id, title, onClose }: RenameDialogProps) {
  const [text, setText] = useState(title);
  const rename = useRename(id, onClose);
  const next = oneLine(text);
  return (
    <Dialog isOpen onClose={onClose} title={strings.renameTitle}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (next === title) onClose();
          else if (next) rename.mutate(next);
        }}
      >
        <TextField
          label={strings.name}
          maxLength={mostTitleCharacters}
          value={text}
          error={rename.error ? failureOf(rename.error).message : undefined}
          onChange={({ target }) => setText(target.value)}
        />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{shellStrings.cancel}</Button>
          <Button type="submit" look="primary" isBusy={rename.isPending} disabled={!next}>
            {strings.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
