import { Play } from "lucide-react";
import { Suspense } from "react";
import { useSearchParams } from "react-router-dom";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { lazyPart, whenOnline } from "../../../lib/lazy-part.ts";
import { patternPath } from "../../../lib/paths.ts";
import { useAct } from "../../../lib/use-act.ts";
import { patternPictureStrings as words } from "../../../strings/pattern-pictures.ts";
import { patternTrialStrings as strings } from "../../../strings/pattern-trial.ts";
import { Button } from "../../../ui/button.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { isUnsaved } from "../editor/unsaved-patterns.ts";
import { VersionSelect } from "../version-select.tsx";
import { PictureChoice } from "./picture-choice.tsx";
import { mostTried, useTrialSetting } from "./trial-memory.ts";

const Results = lazyPart(() => import("./results.tsx"));

/** Tries a version, or two side by side, on up to ten pictures. What was run is in the address. */
export default function Trial({ pattern }: { readonly pattern: PatternDetail }) {
  const [params, setParams] = useSearchParams();
  const { version, other, chosen, change, changeChosen } = useTrialSetting(pattern);
  const { busy, act } = useAct<"run">();
  const runs = params.getAll("run").slice(0, 2);

  const run = async () => {
    const versions = [version, other].filter((one) => one !== null);
    const { keepPreviews } = await whenOnline(() => import("../../../lib/kept-previews.ts"));
    const { runTrial } = await whenOnline(() => import("./run-trial.ts"));
    const ids = await runTrial(pattern.id, versions, chosen);
    const previews = chosen.map((one) => (one.file ? one.preview : null));
    for (const id of ids) keepPreviews(id, previews);
    setParams((now) => {
      now.delete("run");
      for (const id of ids) now.append("run", id);
      return now;
    });
  };

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <section aria-labelledby="trial-title" className="grid gap-4">
        <div>
          <h2 id="trial-title" className="text-lg font-semibold">
            {strings.title}
          </h2>
          <p className="mt-1 text-sm text-ink-soft">{strings.help}</p>
        </div>
        {isUnsaved(pattern.id) && (
          <p className="rounded-control bg-warn-soft px-4 py-3 text-sm text-warn">
            {strings.unsaved} <TextLink to={patternPath(pattern.slug)}>{strings.toEditor}</TextLink>
          </p>
        )}
        <div className="flex flex-wrap gap-4">
          <VersionSelect
            pattern={pattern}
            label={strings.version}
            value={version}
            onChange={(number) => change({ version: number })}
          />
          <VersionSelect
            pattern={pattern}
            label={strings.other}
            value={other}
            none={strings.noOther}
            onChange={(number) => change({ other: number })}
          />
        </div>
        <PictureChoice chosen={chosen} onChange={changeChosen} />
        <div className="flex flex-wrap items-center gap-3">
          <Button
            look="primary"
            icon={<Play aria-hidden />}
            isBusy={busy === "run"}
            disabled={chosen.length === 0 || version === null || version === other || pattern.archived_at !== null}
            onClick={() => void act("run", run)}
          >
            {strings.run}
          </Button>
          <p role="status" className="text-sm text-ink-soft">
            {words.chosen(chosen.length, mostTried)}
          </p>
        </div>
      </section>
      {runs.length > 0 && (
        <Suspense fallback={<Skeleton className="h-40" />}>
          <Results key={runs.join(" ")} pattern={pattern} runs={runs} />
        </Suspense>
      )}
    </div>
  );
}
