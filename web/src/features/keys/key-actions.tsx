import { Ban, Pencil } from "lucide-react";
import { keysStrings as strings } from "../../strings/keys.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import type { ApiKey } from "./api-key.ts";
import type { ChangeView } from "./view/use-keys-view.ts";

/** What can be done to a key that is not revoked. */
export const KeyActions = ({ apiKey, onChange }: { readonly apiKey: ApiKey; readonly onChange: ChangeView }) => (
  <>
    <IconButton
      label={strings.editKey(apiKey.name)}
      icon={<Pencil aria-hidden />}
      onClick={() => onChange({ key: apiKey.id, dialog: "edit" })}
    />
    <IconButton
      label={strings.revokeKey(apiKey.name)}
      icon={<Ban aria-hidden />}
      className="hover:text-bad"
      onClick={() => onChange({ key: apiKey.id, dialog: "revoke" })}
    />
  </>
);
