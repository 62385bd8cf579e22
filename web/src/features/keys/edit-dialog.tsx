import { useRef, useState } from "react";
import { ask } from "../../lib/ask.ts";
import { failureOf } from "../../lib/failure.ts";
import { notify } from "../../lib/notify.ts";
import { queryClient } from "../../lib/query-client.ts";
import { supabase } from "../../lib/supabase.ts";
import { keyFormStrings as strings } from "../../strings/key-form.ts";
import { Dialog } from "../../ui/dialog.tsx";
import type { ApiKey } from "./api-key.ts";
import { KeyFields } from "./form/key-fields.tsx";
import type { KeyRequest } from "./form/key-form.ts";
import { KeyFormFrame } from "./form/key-form-frame.tsx";
import { useKeyForm } from "./form/use-key-form.ts";

export interface EditDialogProps {
  readonly apiKey: ApiKey;
  readonly onClose: () => void;
}

/** Name, rate, origins and end of a key, from its next request on. */
export function EditDialog({ apiKey, onClose }: EditDialogProps) {
  const { form, faults, change, send } = useKeyForm(apiKey);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const isTaken = useRef(false);
  const name = useRef<HTMLInputElement>(null);
  const isOver = apiKey.revoked_at !== null;

  async function save(request: KeyRequest) {
    if (isTaken.current) return;
    if (!navigator.onLine) return setRefusal(strings.saveOffline);
    isTaken.current = true;
    setBusy(true);
    const failed = await editKey(apiKey.id, request);
    isTaken.current = false;
    setBusy(false);
    setRefusal(failed);
    if (failed !== undefined) return;
    onClose();
    void notify.done(strings.saved(request.name));
  }

  function submit() {
    const request = send();
    if (request) void save(request);
    return request !== null;
  }
  return (
    <Dialog
      isOpen
      {...(!isBusy && { onClose })}
      title={strings.editTitle(apiKey.name)}
      help={isOver ? strings.notEditable : strings.editHelp}
      initialFocus={name}
      className="max-w-xl! scroll-pb-24"
    >
      {!isOver && (
        <KeyFormFrame action={strings.save} isBusy={isBusy} refusal={refusal} onSubmit={submit} onClose={onClose}>
          <KeyFields form={form} faults={faults} onChange={change} nameRef={name} rateHelp={strings.rateHelp} />
        </KeyFormFrame>
      )}
    </Dialog>
  );
}

/** Why it is not known to be saved; undefined if it is. */
async function editKey(
  id: string,
  { scopes: _, is_test: __, rate_per_minute, expires_at, ...request }: KeyRequest,
): Promise<string | undefined> {
  try {
    // The form of a key that there is insists on a rate.
    const rest = { rate_per_minute: rate_per_minute as number, ...(expires_at !== null && { expires_at }) };
    await ask(supabase.rpc("edit_api_key", { id, ...request, ...rest }));
    return undefined;
  } catch (error) {
    const failure = failureOf(error);
    return failure.kind === "offline" || failure.kind === "broken" ? strings.saveLost : failure.message;
  } finally {
    void queryClient.invalidateQueries({ queryKey: ["keys"] });
  }
}
