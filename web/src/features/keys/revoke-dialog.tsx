import { useRef } from "react";
import { notify } from "../../lib/notify.ts";
import { formatAgo, formatDateTime } from "../../strings/format.ts";
import { keyFormStrings as strings } from "../../strings/key-form.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import type { ApiKey } from "./api-key.ts";
import { useRevocation } from "./use-revocation.ts";

export interface RevokeDialogProps {
  readonly apiKey: ApiKey;
  readonly onClose: () => void;
}

/** Asks once more before a key ends, naming it and when it was last used. */
export function RevokeDialog({ apiKey, onClose }: RevokeDialogProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  const { isBusy, refusal, revoke } = useRevocation(({ name }) => {
    onClose();
    void notify.done(strings.revoked(name));
  });
  const { name, prefix, last_used_at, revoked_at } = apiKey;
  const used = last_used_at
    ? strings.revokeUsed(formatAgo(last_used_at), formatDateTime(last_used_at))
    : strings.revokeNever;
  const isOver = revoked_at !== null && !isBusy;
  return (
    <Dialog
      isOpen
      {...(!isBusy && { onClose })}
      title={strings.revokeTitle(name)}
      help={isOver ? strings.revokedBefore : strings.revokeHelp}
      initialFocus={cancel}
    >
      <div className="grid gap-4">
        <p className="text-sm">
          {strings.revokePrefix} <code className="font-mono">{prefix}</code>. {used}
        </p>
        <FormError>{refusal}</FormError>
        <div className="flex justify-end gap-2">
          <Button ref={cancel} disabled={isBusy} onClick={onClose}>
            {strings.cancel}
          </Button>
          {!isOver && (
            <Button look="danger" isBusy={isBusy} onClick={() => void revoke(apiKey)}>
              {strings.revokeAction}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
