import { useNavigate } from "react-router-dom";
import type { Endpoint } from "../../../../../shared/endpoints.ts";
import { notify } from "../../../lib/notify.ts";
import { webhookPath } from "../../../lib/paths.ts";
import { useAct } from "../../../lib/use-act.ts";
import { webhooksStrings as strings } from "../../../strings/webhooks.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { endpointVerbs } from "../endpoint-verbs.ts";

export interface RemoveDialogProps {
  readonly endpoint: Endpoint;
  readonly onClose: () => void;
}

/** Asks once more before an endpoint is gone. */
export default function RemoveDialog({ endpoint, onClose }: RemoveDialogProps) {
  const navigate = useNavigate();
  const { act } = useAct<"remove">();
  const remove = async () => {
    await endpointVerbs.remove(endpoint.id);
    void notify.done(strings.removed);
    void navigate(webhookPath());
  };
  return (
    <ConfirmDialog
      title={strings.removeTitle}
      help={
        <>
          <code className="font-mono">{endpoint.url}</code>. {strings.removeHelp}
        </>
      }
      action={strings.remove}
      look="danger"
      onConfirm={() => void act("remove", remove)}
      onClose={onClose}
    />
  );
}
