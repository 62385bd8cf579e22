import { RotateCw } from "lucide-react";
import type { ProviderCircuit } from "../../../../../shared/circuits.ts";
import { formatNumber } from "../../../strings/format.ts";
import { formatTime } from "../../../strings/format-time.ts";
import { jobProviderStrings as strings } from "../../../strings/job-providers.ts";
import { providerName } from "../../../strings/providers.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { notDone } from "../not-done.ts";
import { useTryNow } from "./use-try-now.ts";

export interface ProviderCardProps {
  readonly provider: ProviderCircuit;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A provider that can be used: whether it is asked at the moment and why not, and what it did in a day. */
export function ProviderCard({ provider, now }: ProviderCardProps) {
  const { name, circuit, calls_24h, failed_24h, waiting, put_off } = provider;
  const tryNow = useTryNow(name);
  const label = providerName(name);
  const counts = [
    calls_24h === 0 ? strings.noCalls : strings.calls(formatNumber(calls_24h), calls_24h === 1),
    waiting > 0 && strings.waiting(formatNumber(waiting)),
    put_off > 0 && strings.putOff(formatNumber(put_off), put_off === 1),
  ].filter(Boolean);
  return (
    <li aria-label={label} className="grid content-start gap-1.5 rounded-card border border-line bg-raised p-4 text-sm">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-base font-medium">{label}</h3>
        <CircuitBadge provider={provider} now={now} />
      </div>
      <p className="text-ink-soft tabular-nums">
        {counts.join(", ")}
        {failed_24h > 0 && <span className="text-bad">, {strings.failed(formatNumber(failed_24h))}</span>}
      </p>
      <Trouble provider={provider} />
      <Limit provider={provider} />
      {circuit !== "closed" && (
        <Button
          size="small"
          icon={<RotateCw aria-hidden />}
          aria-label={strings.tryNowOf(label)}
          isBusy={tryNow.isPending}
          onClick={() => tryNow.mutate({ wasOnline: navigator.onLine })}
          className="mt-1 justify-self-start"
        >
          {strings.tryNow}
        </Button>
      )}
      {tryNow.isError && (
        <p role="alert" className="text-bad">
          {notDone(tryNow.error, tryNow.variables.wasOnline)}
        </p>
      )}
    </li>
  );
}

function CircuitBadge({ provider: { circuit, retry_at, limited_until }, now }: ProviderCardProps) {
  if (circuit === "closed" && limited_until !== null && new Date(limited_until).getTime() > now)
    return <Badge tone="warn">{strings.limitedUntil(formatTime(limited_until))}</Badge>;
  if (circuit === "closed") return <Badge tone="good">{strings.state.ok}</Badge>;
  if (circuit === "half_open") return <Badge tone="accent">{strings.state.trying}</Badge>;
  const isOver = retry_at !== null && new Date(retry_at).getTime() <= now;
  if (isOver || retry_at === null) return <Badge tone="warn">{strings.nextCall}</Badge>;
  return <Badge tone="warn">{strings.leftUntil(formatTime(retry_at))}</Badge>;
}

/** What is wrong, if something is. */
function Trouble({ provider: { circuit, reason, failures, reachable } }: Pick<ProviderCardProps, "provider">) {
  if (circuit === "closed") {
    if (failures > 0) return <p className="text-warn">{strings.failing(formatNumber(failures), failures === 1)}</p>;
    return reachable === false && <p className="text-warn">{strings.unreachable}</p>;
  }
  return (
    <>
      {reason && (
        <p className="break-words">
          <bdi>{strings.because(reason)}</bdi>
        </p>
      )}
      {circuit === "half_open" && <p className="text-ink-soft">{strings.tryingHelp}</p>}
    </>
  );
}

/** How often it may be asked, where that is known. */
const Limit = ({ provider: { limited_until, limits, requests_per_minute } }: Pick<ProviderCardProps, "provider">) => (
  <>
    {limited_until !== null && limits > 1 && <p className="text-warn">{strings.limitedAgain(formatNumber(limits))}</p>}
    {requests_per_minute !== null && (
      <p className="text-ink-soft">{strings.pace(formatNumber(requests_per_minute), requests_per_minute === 1)}</p>
    )}
  </>
);
