import type { Endpoint } from "../../../../../shared/endpoints.ts";
import { formatNumber } from "../../../strings/format.ts";
import { webhooksStrings as strings } from "../../../strings/webhooks.ts";
import { Fact } from "../../../ui/fact.tsx";
import { TimeText } from "../../../ui/time-text.tsx";
import { usePerson } from "../../session/session.ts";

const { facts } = strings;

/** What is known of an endpoint. */
export function EndpointFacts({ endpoint }: { readonly endpoint: Endpoint }) {
  const { role } = usePerson();
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 rounded-card border border-line bg-raised p-4 sm:grid-cols-3 lg:grid-cols-4">
      <Fact name={facts.last}>
        {endpoint.last_delivered_at ? <TimeText iso={endpoint.last_delivered_at} isExact /> : strings.never}
      </Fact>
      <Fact name={facts.delivered}>{formatNumber(endpoint.delivered_24h)}</Fact>
      <Fact name={facts.failed}>{formatNumber(endpoint.failed_24h)}</Fact>
      <Fact name={facts.waiting}>{formatNumber(endpoint.waiting)}</Fact>
      <Fact name={facts.events}>
        <code className="font-mono text-xs">{endpoint.events.join(", ")}</code>
      </Fact>
      <Fact name={facts.hears}>{endpoint.hears_all ? strings.hearsAll : strings.ownWork}</Fact>
      {role === "admin" && <Fact name={facts.owner}>{endpoint.owner ?? strings.nobody}</Fact>}
      <Fact name={facts.created}>
        <TimeText iso={endpoint.created_at} isExact />
      </Fact>
    </dl>
  );
}
