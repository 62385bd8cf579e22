import { useQuery } from "@tanstack/react-query";
import { Plus, ScanText } from "lucide-react";
import { Suspense } from "react";
import { useSearchParams } from "react-router-dom";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { patternStrings as strings } from "../../../strings/patterns.ts";
import { Button } from "../../../ui/button.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { LoadingLine } from "../../../ui/loading-line.tsx";
import { Page } from "../../../ui/page.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { listOptions } from "../read-patterns.ts";
import { PatternRow } from "./pattern-row.tsx";

const CreateDialog = lazyPart(() => import("./create-dialog.tsx"));

/** One's own patterns and the library's. The address tells which are shown and whether one is being made. */
export function PatternList() {
  const [params, setParams] = useSearchParams();
  const archived = params.get("archived") === "yes";
  const { data: patterns, error, refetch } = useQuery(listOptions(archived));
  const go = (name: string, value: string | null) =>
    setParams(
      (now) => {
        if (value === null) now.delete(name);
        else now.set(name, value);
        return now;
      },
      { replace: true },
    );
  const create = (label: string) => (
    <Button look="primary" icon={<Plus aria-hidden />} onClick={() => go("create", "open")}>
      {label}
    </Button>
  );
  const isOthersOnly = patterns !== undefined && patterns.length > 0 && patterns.every(({ is_library }) => is_library);
  return (
    <Page title={strings.title} actions={create(strings.create)}>
      <p className="-mt-3 mb-6 max-w-prose text-ink-soft">{strings.intro}</p>
      <label className="mb-4 inline-flex min-h-10 items-center gap-2 text-sm">
        <input type="checkbox" checked={archived} onChange={() => go("archived", archived ? null : "yes")} />
        {strings.showArchived}
      </label>
      {!patterns && (error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : <RowsSkeleton />)}
      {patterns?.length === 0 && (
        <StateMessage
          icon={<ScanText aria-hidden />}
          title={archived ? strings.noneArchived : strings.none}
          help={archived ? undefined : strings.noneHelp}
        />
      )}
      {patterns && patterns.length > 0 && (
        <ul aria-label={strings.title} className="divide-y divide-line rounded-card border border-line bg-raised">
          {patterns.map((pattern) => (
            <PatternRow key={pattern.id} pattern={pattern} />
          ))}
        </ul>
      )}
      {!archived && isOthersOnly && (
        <StateMessage
          icon={<ScanText aria-hidden />}
          title={strings.noneOwn}
          help={strings.noneOwnHelp}
          action={create(strings.createFirst)}
        />
      )}
      {params.get("create") === "open" && (
        <Suspense>
          <CreateDialog onClose={() => go("create", null)} />
        </Suspense>
      )}
    </Page>
  );
}

const RowsSkeleton = () => (
  <div className="grid gap-3">
    <LoadingLine />
    <Skeleton className="h-18" />
    <Skeleton className="h-18" />
    <Skeleton className="h-18" />
  </div>
);
