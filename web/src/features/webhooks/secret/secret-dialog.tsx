import { useId, useRef } from "react";
import { useWarnedLeaving } from "../../../lib/use-warned-leaving.ts";
import { endpointFormStrings as strings } from "../../../strings/webhooks.ts";
import { Button } from "../../../ui/button.tsx";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { controlLook } from "../../../ui/field.tsx";
import { VerifyPanel } from "./verify-panel.tsx";

export interface SecretDialogProps {
  readonly secret: string;
  readonly onClose: () => void;
}

/** A secret, once, with the programs that check by it. It is left by the button that says that it is stored, and not by chance. */
export default function SecretDialog({ secret, onClose }: SecretDialogProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useWarnedLeaving(true);
  return (
    <Dialog isOpen title={strings.secretTitle} help={strings.secretHelp} initialFocus={field} className="max-w-2xl!">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <div>
          <label htmlFor={id} className="mb-1 block text-sm font-medium">
            {strings.secret}
          </label>
          <div className="flex flex-wrap items-center gap-2">
            <input
              id={id}
              ref={field}
              readOnly
              spellCheck={false}
              autoComplete="off"
              value={secret}
              onFocus={({ target }) => target.select()}
              className={`${controlLook} min-w-0 flex-1 basis-72 font-mono text-sm`}
            />
            <CopyButton text={secret} label={strings.copySecret} />
          </div>
        </div>
        <VerifyPanel />
        <div className="flex justify-end">
          <Button look="primary" onClick={onClose}>
            {strings.stored}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
