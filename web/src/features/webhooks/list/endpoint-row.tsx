import { Link } from "react-router-dom";
import type { Endpoint } from "../../../../../shared/endpoints.ts";
import { webhookPath } from "../../../lib/paths.ts";
import { formatNumber } from "../../../strings/format.ts";
import { webhooksStrings as strings } from "../../../strings/webhooks.ts";
import { Fact } from "../../../ui/fact.tsx";
import { TimeText } from "../../../ui/time-text.tsx";
import { usePerson } from "../../session/session.ts";
import { EndpointBadges } from "../endpoint-badges.tsx";

/** An endpoint at a glance: its address leads to it. */
export function EndpointRow({ endpoint }: { readonly endpoint: Endpoint }) {
  const { id } = usePerson();
  const { facts } = strings;
  return (
    <li>
      <article
        aria-label={endpoint.url}
        className="relative grid items-center gap-x-6 gap-y-3 rounded-card border border-line bg-raised p-4 hover:bg-inset lg:grid-cols-[minmax(0,1fr)_36rem]"
      >
        <div className="grid min-w-0 gap-1.5">
          <h2 className="min-w-0 font-semibold wrap-anywhere">
            <Link to={webhookPath(endpoint.id)} className="after:absolute after:inset-0 after:rounded-card">
              {endpoint.url}
            </Link>
          </h2>
          {endpoint.description && <p className="text-sm text-ink-soft wrap-anywhere">{endpoint.description}</p>}
          <EndpointBadges endpoint={endpoint} />
          {endpoint.owner_id !== id && (
            <p className="text-sm text-ink-soft wrap-anywhere">
              {endpoint.owner ? strings.owner(endpoint.owner) : strings.ownerGone}
            </p>
          )}
        </div>
        <dl className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4">
          <Fact name={facts.last}>
            {endpoint.last_delivered_at ? <TimeText iso={endpoint.last_delivered_at} /> : strings.never}
          </Fact>
          <Fact name={facts.delivered}>{formatNumber(endpoint.delivered_24h)}</Fact>
          <Fact name={facts.failed}>{formatNumber(endpoint.failed_24h)}</Fact>
          <Fact name={facts.waiting}>{formatNumber(endpoint.waiting)}</Fact>
        </dl>
      </article>
    </li>
  );
}
