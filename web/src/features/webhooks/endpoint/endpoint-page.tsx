import { useQuery } from "@tanstack/react-query";
import { webhookPath } from "../../../lib/paths.ts";
import { webhooksStrings as strings } from "../../../strings/webhooks.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { LoadingLine } from "../../../ui/loading-line.tsx";
import { Page } from "../../../ui/page.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { EndpointBadges } from "../endpoint-badges.tsx";
import { DeliveryLog } from "../log/delivery-log.tsx";
import { endpointsOptions } from "../read-endpoints.ts";
import { EndpointActions } from "./endpoint-actions.tsx";
import { EndpointDialogs } from "./endpoint-dialogs.tsx";
import { EndpointFacts } from "./endpoint-facts.tsx";
import { EndpointNotices } from "./endpoint-notices.tsx";

/** One endpoint: how it does, what is done to it, and what was sent there. */
export function EndpointPage({ id }: { readonly id: string }) {
  const { data: endpoints, error, refetch } = useQuery(endpointsOptions);
  const endpoint = endpoints?.find((one) => one.id === id);
  if (!endpoint) {
    return (
      <Page title={endpoints ? strings.goneTitle : strings.title}>
        {endpoints ? (
          <StateMessage
            title={strings.goneTitle}
            help={strings.goneHelp}
            action={<LinkButton to={webhookPath()}>{strings.all}</LinkButton>}
          />
        ) : error ? (
          <FailureMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <PageSkeleton />
        )}
      </Page>
    );
  }
  return (
    <Page title={endpoint.url} actions={<EndpointActions endpoint={endpoint} />}>
      <div className="-mt-3 mb-5 flex flex-wrap items-center gap-3 text-sm">
        <TextLink to={webhookPath()}>{strings.all}</TextLink>
        <EndpointBadges endpoint={endpoint} />
        {endpoint.description && <span className="text-ink-soft wrap-anywhere">{endpoint.description}</span>}
      </div>
      <EndpointNotices endpoint={endpoint} />
      <EndpointFacts endpoint={endpoint} />
      <DeliveryLog endpoint={endpoint} />
      <EndpointDialogs endpoint={endpoint} />
    </Page>
  );
}

const PageSkeleton = () => (
  <div className="grid gap-4">
    <LoadingLine />
    <Skeleton className="h-28" />
    <Skeleton className="h-80" />
  </div>
);
