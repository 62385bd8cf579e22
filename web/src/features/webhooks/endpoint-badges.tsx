import type { Endpoint } from "../../../../shared/endpoints.ts";
import { webhooksStrings as strings } from "../../strings/webhooks.ts";
import { Badge } from "../../ui/badge.tsx";
import { endpointStateOf, endpointTones } from "./endpoint-state.ts";

/** How an endpoint does, and what is out of the ordinary about it. */
export function EndpointBadges({ endpoint }: { readonly endpoint: Endpoint }) {
  const state = endpointStateOf(endpoint);
  return (
    <span className="flex flex-wrap gap-1.5">
      <Badge tone={endpointTones[state]}>{strings.states[state]}</Badge>
      {endpoint.hears_all && <Badge tone="accent">{strings.hearsAll}</Badge>}
      {endpoint.rotating_until && <Badge tone="warn">{strings.rotating}</Badge>}
    </span>
  );
}
