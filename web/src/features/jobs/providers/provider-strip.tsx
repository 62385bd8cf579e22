import { useId } from "react";
import type { ProviderCircuit } from "../../../../../shared/circuits.ts";
import { jobProviderStrings as strings } from "../../../strings/job-providers.ts";
import { isOfflineProvider, providerName, providerVariables } from "../../../strings/providers.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useNow } from "../list/use-now.ts";
import { ProviderCard } from "./provider-card.tsx";
import { useProviders } from "./use-providers.ts";

/** Who makes, reads and embeds the pictures, and whether they answer. */
export default function ProviderStrip() {
  const { data, error, refetch } = useProviders();
  const now = useNow();
  const headingId = useId();
  const missing = data?.filter(({ configured }) => !configured) ?? [];
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="font-semibold">
        {strings.title}
      </h2>
      <p className="mb-3 max-w-prose text-sm text-ink-soft">{strings.help}</p>
      {!data && (error ? <FailureMessage error={error} onRetry={refetch} /> : <Skeleton className="h-28" />)}
      {data?.length === 0 && <p className="text-sm">{strings.none}</p>}
      {data && (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,20rem),1fr))] gap-3">
          {shownOf(data).map((provider) => (
            <ProviderCard key={provider.name} provider={provider} now={now} />
          ))}
        </ul>
      )}
      {missing.length > 0 && <Missing providers={missing} />}
    </section>
  );
}

/** What works offline is not worth a card beside real ones, unless it was asked. */
function shownOf(providers: readonly ProviderCircuit[]): ProviderCircuit[] {
  const usable = providers.filter(({ configured }) => configured);
  const isReal = usable.some(({ name }) => !isOfflineProvider(name));
  return usable.filter(({ name, calls_24h }) => !isReal || !isOfflineProvider(name) || calls_24h > 0);
}

/** Which variable each of the others needs. */
const Missing = ({ providers }: { readonly providers: readonly ProviderCircuit[] }) => (
  <div className="mt-3 text-sm text-ink-soft">
    <h3 className="inline font-medium">{strings.notConfigured}:</h3>{" "}
    <ul className="inline">
      {providers.map(({ name }, place) => (
        <li key={name} className="inline">
          {providerName(name)}
          {providerVariables(name).length > 0 && (
            <>
              {" ("}
              <code className="text-xs">{strings.setVariables(providerVariables(name).join(", "))}</code>)
            </>
          )}
          {place < providers.length - 1 ? "; " : ". "}
        </li>
      ))}
    </ul>
    {strings.configureHelp}
  </div>
);
