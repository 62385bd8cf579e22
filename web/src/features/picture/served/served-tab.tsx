import { useQuery } from "@tanstack/react-query";
import { Servings } from "../../../../../shared/servings.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { formatAgo, formatNumber } from "../../../strings/format.ts";
import { picturePartsStrings as strings } from "../../../strings/picture-parts.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { usePerson } from "../../session/session.ts";
import type { TabProps } from "../tab-props.ts";
import { Uses } from "../used/uses.tsx";
import { ServingTable } from "./serving-table.tsx";

/** Nobody tells when a site searches: it is looked up from time to time. */
const everyMilliseconds = 30_000;

/** On which sites the picture is, and which were served it for what. */
export default function ServedTab({ picture: { id } }: TabProps) {
  const isAdmin = usePerson().role === "admin";
  const { data, error, refetch } = useQuery({
    queryKey: ["images", "servings", id],
    queryFn: async () => Servings.parse(await ask(supabase.rpc("read_servings", { image_id: id }))),
    refetchInterval: everyMilliseconds,
  });
  if (!data) return error ? <FailureMessage error={error} onRetry={refetch} /> : <Skeleton className="h-64" />;
  const { searches, last_served_at, sites, queries } = data;
  if (searches === 0)
    return (
      <div className="grid max-w-5xl gap-6">
        <Uses id={id} />
        <StateMessage title={strings.neverServed} help={strings.neverServedHelp} />
      </div>
    );
  return (
    <div className="grid max-w-5xl gap-6">
      <Uses id={id} />
      <p className="text-sm">
        {searches === 1 ? strings.oneSearch : strings.searches(formatNumber(searches))}
        {last_served_at && `, ${strings.lastServed(formatAgo(last_served_at))}`}
      </p>
      {!isAdmin && <p className="text-sm text-ink-soft">{strings.adminsSee}</p>}
      {sites.length > 0 && (
        <ServingTable
          title={strings.sites}
          nameOf={strings.site}
          rows={sites.map(({ api_key_id, name, searches, last_at }) => ({
            id: api_key_id ?? "",
            name: name ?? strings.goneKey,
            searches,
            lastAt: last_at,
          }))}
        />
      )}
      {queries.length > 0 && (
        <ServingTable
          title={strings.queries}
          nameOf={strings.query}
          rows={queries.map(({ query, searches, last_at, best_place }) => ({
            id: query,
            name: query,
            searches,
            lastAt: last_at,
            place: best_place,
          }))}
        />
      )}
    </div>
  );
}
