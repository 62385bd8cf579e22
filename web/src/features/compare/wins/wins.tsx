import { useQuery } from "@tanstack/react-query";
import { Trophy } from "lucide-react";
import { recipePath } from "../../../lib/paths.ts";
import { winsStrings as strings } from "../../../strings/compare-wins.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { usePollInterval } from "../../live/live.ts";
import { useRefresh } from "../../live/use-refresh.ts";
import { winsOptions } from "./read-wins.ts";
import { byModel, byRecipe } from "./sum-wins.ts";
import { WinsTable } from "./wins-table.tsx";

/** How often each model and each recipe won. */
export function Wins() {
  const { data, error, refetch } = useQuery({ ...winsOptions, refetchInterval: usePollInterval(30_000) });
  useRefresh(winsOptions.queryKey);
  if (!data)
    return error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : <Skeleton className="h-48" />;
  const { lines, names } = data;
  const nameOf = (none: string) => (key: string | null) => (key === null ? none : (names.get(key) ?? key));
  if (lines.length === 0)
    return <StateMessage icon={<Trophy aria-hidden />} title={strings.emptyTitle} help={strings.emptyHelp} />;
  return (
    <section aria-labelledby="wins">
      <h2 id="wins" className="mb-1 text-lg font-semibold">
        {strings.title}
      </h2>
      <p className="mb-4 max-w-prose text-sm text-ink-soft">{strings.help}</p>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <WinsTable title={strings.models} sums={byModel(lines)} nameOf={nameOf(strings.upload)} />
        <WinsTable
          title={strings.recipes}
          sums={byRecipe(lines)}
          nameOf={nameOf(strings.noRecipe)}
          pathOf={recipePath}
        />
      </div>
    </section>
  );
}
