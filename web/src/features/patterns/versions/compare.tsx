import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router-dom";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { patternVersionStrings as strings } from "../../../strings/patterns.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { versionOptions } from "../read-patterns.ts";
import { VersionSelect } from "../version-select.tsx";
import { PatternDifferences } from "./pattern-differences.tsx";

/** In what two versions differ, as the address says; else the newest two. */
export function Compare({ pattern }: { readonly pattern: PatternDetail }) {
  const [params, setParams] = useSearchParams();
  const numbers = pattern.versions.map(({ number }) => number);
  const read = (name: string, otherwise: number) =>
    numbers.find((one) => String(one) === params.get(name)) ?? otherwise;
  const from = read("from", numbers[1]!);
  const to = read("to", numbers[0]!);
  const before = useQuery(versionOptions(pattern, from));
  const after = useQuery(versionOptions(pattern, to));
  const set = (name: string, value: number | null) =>
    setParams(
      (now) => {
        now.set(name, String(value));
        return now;
      },
      { replace: true },
    );
  const error = before.error ?? after.error;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-4">
        <VersionSelect pattern={pattern} label={strings.from} value={from} onChange={(number) => set("from", number)} />
        <VersionSelect pattern={pattern} label={strings.to} value={to} onChange={(number) => set("to", number)} />
      </div>
      {before.data && after.data ? (
        <PatternDifferences before={before.data} after={after.data} />
      ) : error ? (
        <FailureMessage error={error} onRetry={() => void Promise.all([before.refetch(), after.refetch()])} />
      ) : (
        <Skeleton className="h-24" />
      )}
    </div>
  );
}
