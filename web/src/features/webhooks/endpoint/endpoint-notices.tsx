import type { Endpoint } from "../../../../../shared/endpoints.ts";
import { notify } from "../../../lib/notify.ts";
import { useAct } from "../../../lib/use-act.ts";
import { formatAgo, formatDateTime } from "../../../strings/format.ts";
import { webhooksStrings as strings } from "../../../strings/webhooks.ts";
import { Button } from "../../../ui/button.tsx";
import { NoticeLine } from "../../../ui/notice-line.tsx";
import { endpointVerbs } from "../endpoint-verbs.ts";

/** What somebody should know or do: it is disabled, nothing gets through, or it has two secrets. */
export function EndpointNotices({ endpoint }: { readonly endpoint: Endpoint }) {
  const { busy, act } = useAct<"enable">();
  const { disabled_at, disabled_reason, failing_since, rotating_until } = endpoint;
  const enable = async () => {
    await endpointVerbs.enable(endpoint.id);
    void notify.done(strings.enabled, { detail: strings.enabledHelp });
  };
  return (
    <div role="status">
      {disabled_at && (
        <NoticeLine text={strings.disabledNotice(disabled_reason ?? "", formatAgo(disabled_at))}>
          <Button size="small" isBusy={busy !== null} onClick={() => void act("enable", enable)}>
            {strings.enable}
          </Button>
        </NoticeLine>
      )}
      {failing_since && !disabled_at && <NoticeLine text={strings.failingSince(formatAgo(failing_since))} />}
      {rotating_until && <NoticeLine text={strings.rotatingNotice(formatDateTime(rotating_until))} />}
    </div>
  );
}
