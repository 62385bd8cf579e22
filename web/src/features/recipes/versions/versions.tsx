import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { notify } from "../../../lib/notify.ts";
import { useAct } from "../../../lib/use-act.ts";
import { recipePageStrings as strings } from "../../../strings/recipes-page.ts";
import { Button } from "../../../ui/button.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import type { Recipe } from "../recipe.ts";
import { recipeVerbs } from "../recipe-verbs.ts";
import { VersionRow } from "./version-row.tsx";
import { versionsOptions, versionsStep } from "./versions-options.ts";

const Compare = lazyPart(() => import("./compare.tsx"));

interface VersionsProps {
  readonly recipe: Recipe;
  readonly mayChange: boolean;
}

/** What a recipe was at a time, in what it differs, and the way back. */
export function Versions({ recipe, mayChange }: VersionsProps) {
  const [count, setCount] = useState(versionsStep);
  const { data, error, refetch } = useQuery({ ...versionsOptions(recipe, count), placeholderData: keepPreviousData });
  const { busy, act } = useAct<string>();
  if (!data) {
    return error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : <Skeleton className="h-32" />;
  }
  const restore = (number: number) =>
    act(String(number), async () => {
      const now = await recipeVerbs.restoreVersion(recipe.id, number);
      void notify.done(strings.wentBack(number, now), { id: "recipe-version" });
    });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <ol aria-label={strings.versions} className="divide-y divide-line rounded-card border border-line bg-raised">
        {data.map((version) => (
          <VersionRow
            key={version.number}
            version={version}
            isNow={version.number === recipe.version}
            isBusy={busy === String(version.number)}
            onRestore={mayChange ? restore : undefined}
          />
        ))}
      </ol>
      {data.length === count && data.at(-1)!.number > 1 && (
        <Button size="small" className="w-fit" onClick={() => setCount(count + versionsStep)}>
          {strings.moreVersions}
        </Button>
      )}
      <Suspense fallback={<Skeleton className="h-32" />}>{data.length > 1 && <Compare versions={data} />}</Suspense>
    </div>
  );
}
