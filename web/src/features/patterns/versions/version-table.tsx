import { useQuery } from "@tanstack/react-query";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { patternVersionStrings as strings } from "../../../strings/patterns.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { metricsOptions } from "../read-patterns.ts";
import { VersionRow } from "./version-row.tsx";

const days = 30;
const columns = ["version", "state", "author", "runs", "failures", "p50", "p95", "cost", "action"] as const;

/** The versions, the newest first, with what became of their runs. */
export function VersionTable({ pattern }: { readonly pattern: PatternDetail }) {
  const { data, error, refetch } = useQuery(metricsOptions(pattern, days));
  return (
    <section aria-labelledby="versions-title">
      <h2 id="versions-title" className="text-lg font-semibold">
        {strings.title}
      </h2>
      <p className="mb-3 text-sm text-ink-soft">{strings.help(days)}</p>
      {error && !data && <FailureMessage error={error} onRetry={() => void refetch()} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key */}
      <div tabIndex={0} className="relative overflow-x-auto rounded-card border border-line bg-raised">
        <table className="w-full text-left text-sm whitespace-nowrap">
          <thead className="border-b border-line text-ink-soft">
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className="px-3 py-2 font-medium">
                  {column === "action" ? <span className="sr-only">{strings.action}</span> : strings[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {pattern.versions.map((version) => (
              <VersionRow
                key={version.number}
                pattern={pattern}
                version={version}
                metrics={data?.versions.find(({ number }) => number === version.number)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
