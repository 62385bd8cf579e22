import type { ApiKey } from "./api-key.ts";
import { CreateDialog } from "./create/create-dialog.tsx";
import type { NewKey } from "./create/new-key.ts";
import { EditDialog } from "./edit-dialog.tsx";
import { RevokeDialog } from "./revoke-dialog.tsx";
import type { KeysView } from "./view/keys-view.ts";
import type { ChangeView } from "./view/use-keys-view.ts";

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
