import { useQuery } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import type { Delivery } from "../../../../../shared/endpoints.ts";
import { notify } from "../../../lib/notify.ts";
import { useAct } from "../../../lib/use-act.ts";
import { deliveryStrings as strings } from "../../../strings/webhooks.ts";
import { Button } from "../../../ui/button.tsx";
import { CodeBlock } from "../../../ui/code-block.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { endpointVerbs } from "../endpoint-verbs.ts";
import { deliveryOptions } from "../read-endpoints.ts";
import { AttemptDetails } from "./attempt-details.tsx";

export interface DeliveryDetailsProps {
  readonly delivery: Delivery;
  readonly canReplay: boolean;
}

/** The message of a delivery and every attempt to bring it. */
export default function DeliveryDetails({ delivery, canReplay }: DeliveryDetailsProps) {
  const { data, error, refetch } = useQuery(deliveryOptions(delivery.id));
  const { busy, act } = useAct<"replay">();
  const replay = async () => {
    const goesOut = await endpointVerbs.replay(delivery.id);
    void notify.done(goesOut ? strings.replayed : strings.underWay);
  };
  if (!data)
    return error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : <Skeleton className="m-4 h-48" />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5 border-t border-line p-4">
      <div className="flex flex-wrap items-center justify-between gap-3 text-sm">
        <span>
          <span className="text-ink-soft">webhook-id</span>{" "}
          <code className="font-mono text-xs wrap-anywhere">{data.event_id}</code>
        </span>
        <Button
          size="small"
          icon={<RotateCcw aria-hidden />}
          isBusy={busy !== null}
          disabled={!canReplay}
          onClick={() => void act("replay", replay)}
        >
          {strings.replay}
        </Button>
      </div>
      <section aria-label={strings.payload} className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
        <h3 className="text-sm font-medium">{strings.payload}</h3>
        <CodeBlock className="max-h-72 rounded-control">{JSON.stringify(data.payload, null, 2)}</CodeBlock>
      </section>
      {data.log.length === 0 && <p className="text-sm text-ink-soft">{strings.noAttempts}</p>}
      {data.log.toReversed().map((attempt) => (
        <AttemptDetails key={attempt.id} attempt={attempt} />
      ))}
    </div>
  );
}
