import { useQuery } from "@tanstack/react-query";
import { Plus, Webhook } from "lucide-react";
import { Suspense, useState } from "react";
import { useNavigate } from "react-router-dom";
import type { EndpointSecret } from "../../../../../shared/endpoints.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { webhookPath } from "../../../lib/paths.ts";
import { webhooksStrings as strings } from "../../../strings/webhooks.ts";
import { Button } from "../../../ui/button.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { LoadingLine } from "../../../ui/loading-line.tsx";
import { Page } from "../../../ui/page.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { endpointsOptions } from "../read-endpoints.ts";
import { useAddress } from "../use-address.ts";
import { EndpointRow } from "./endpoint-row.tsx";

const EndpointDialog = lazyPart(() => import("../form/endpoint-dialog.tsx"));
const SecretDialog = lazyPart(() => import("../secret/secret-dialog.tsx"));

/** Every endpoint of one's own, for admins all. A new one's secret is here and nowhere else, until its dialog is closed. */
export function EndpointList() {
  const navigate = useNavigate();
  const { params, go } = useAddress();
  const [made, setMade] = useState<EndpointSecret | null>(null);
  const { data: endpoints, error, refetch } = useQuery(endpointsOptions);
  const create = (
    <Button look="primary" icon={<Plus aria-hidden />} onClick={() => go({ open: "create" })}>
      {strings.create}
    </Button>
  );
  return (
    <Page title={strings.title} actions={create}>
      <p className="-mt-3 mb-6 max-w-prose text-ink-soft">{strings.intro}</p>
      {!endpoints && (error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : <RowsSkeleton />)}
      {endpoints?.length === 0 && (
        <StateMessage
          icon={<Webhook aria-hidden />}
          title={strings.emptyTitle}
          help={strings.emptyHelp}
          action={
            <Button look="primary" onClick={() => go({ open: "create" })}>
              {strings.emptyAction}
            </Button>
          }
        />
      )}
      {endpoints && endpoints.length > 0 && (
        <ul aria-label={strings.list} className="grid gap-3">
          {endpoints.map((endpoint) => (
            <EndpointRow key={endpoint.id} endpoint={endpoint} />
          ))}
        </ul>
      )}
      <Suspense>
        {params.get("open") === "create" && !made && (
          <EndpointDialog endpoint={null} onMade={setMade} onClose={() => go({ open: null })} />
        )}
        {made && <SecretDialog secret={made.secret} onClose={() => void navigate(webhookPath(made.id))} />}
      </Suspense>
    </Page>
  );
}

const RowsSkeleton = () => (
  <div className="grid gap-3">
    <LoadingLine />
    <Skeleton className="h-24" />
    <Skeleton className="h-24" />
  </div>
);
