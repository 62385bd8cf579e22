import type { ApiKey } from "./api-key.ts";
import { CreateDialog } from "./create-dialog.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import type { KeysView } from "./keys-view.ts";
import type { NewKey } from "./new-key.ts";
import { RevokeDialog } from "./revoke-dialog.tsx";
import type { ChangeView } from "./use-keys-view.ts";

export interface KeyDialogsProps {
  readonly view: KeysView;
  readonly keys: readonly ApiKey[];
  readonly onChange: ChangeView;
  readonly onMade: (made: NewKey) => void;
}

/** The dialog that the address names. One about a key that there is not shows nothing. */
export default function KeyDialogs({ view, keys, onChange, onMade }: KeyDialogsProps) {
  const close = () => onChange({ dialog: null, key: null });
  const made = (key: NewKey) => {
    close();
    onMade(key);
  };
  const key = keys.find(({ id }) => id === view.key);
  if (view.dialog === "create") return <CreateDialog keys={keys} onMade={made} onChange={onChange} onClose={close} />;
  if (view.dialog === "edit" && key) return <EditDialog key={key.id} apiKey={key} onClose={close} />;
  if (view.dialog === "revoke" && key) return <RevokeDialog key={key.id} apiKey={key} onClose={close} />;
  return null;
}
