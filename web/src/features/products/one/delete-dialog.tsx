import { productStrings as strings } from "../../../strings/products-one.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { useDelete } from "./actions.ts";

interface DeleteDialogProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

/** Says what goes and what stays before it does. */
export default function DeleteDialog({ id, title, onClose, onDeleted }: DeleteDialogProps) {
  const remove = useDelete(id, onDeleted);
  return (
    <ConfirmDialog
      title={strings.deleteTitle(title)}
      help={strings.deleteHelp}
      action={strings.delete}
      look="danger"
      onConfirm={() => !remove.isPending && remove.mutate()}
      onClose={onClose}
    />
  );
}
