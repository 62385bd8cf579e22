import { KeyRound, Pause, Pencil, RotateCcw, Send, Trash2 } from "lucide-react";
import type { Endpoint } from "../../../../../shared/endpoints.ts";
import { notify } from "../../../lib/notify.ts";
import { useAct } from "../../../lib/use-act.ts";
import { webhooksStrings as strings } from "../../../strings/webhooks.ts";
import { Button } from "../../../ui/button.tsx";
import { endpointVerbs } from "../endpoint-verbs.ts";
import { useAddress } from "../use-address.ts";

/** What is done to an endpoint. Its dialogs are in the address. */
export function EndpointActions({ endpoint }: { readonly endpoint: Endpoint }) {
  const { go } = useAddress();
  const { busy, act } = useAct<"test" | "disable">();
  const isDisabled = endpoint.disabled_at !== null;
  const test = async () => {
    const delivery = await endpointVerbs.test(endpoint.id);
    go({ state: null, type: null, delivery });
    void notify.done(strings.tested);
  };
  const disable = async () => {
    await endpointVerbs.disable(endpoint.id);
    void notify.done(strings.disabled);
  };
  return (
    <>
      <Button
        look="primary"
        icon={<Send aria-hidden />}
        isBusy={busy === "test"}
        disabled={isDisabled}
        onClick={() => void act("test", test)}
      >
        {strings.test}
      </Button>
      <Button icon={<RotateCcw aria-hidden />} disabled={isDisabled} onClick={() => go({ open: "replay" })}>
        {strings.replayMany}
      </Button>
      <Button icon={<Pencil aria-hidden />} onClick={() => go({ open: "edit" })}>
        {strings.edit}
      </Button>
      <Button icon={<KeyRound aria-hidden />} onClick={() => go({ open: "rotate" })}>
        {strings.rotate}
      </Button>
      {!isDisabled && (
        <Button icon={<Pause aria-hidden />} isBusy={busy === "disable"} onClick={() => void act("disable", disable)}>
          {strings.disable}
        </Button>
      )}
      <Button look="danger" icon={<Trash2 aria-hidden />} onClick={() => go({ open: "delete" })}>
        {strings.remove}
      </Button>
    </>
  );
}
