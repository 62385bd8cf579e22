import { Play } from "lucide-react";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { useAct } from "../../../lib/use-act.ts";
import { patternTrialStrings as strings } from "../../../strings/pattern-trial.ts";
import { Button } from "../../../ui/button.tsx";
import { VersionSelect } from "../version-select.tsx";
import { type Chosen, mostTried } from "./chosen.ts";
import { PictureChoice } from "./picture-choice.tsx";
import { Results } from "./results.tsx";
import { runTrial } from "./run-trial.ts";

/** Tries a version, or two side by side, on up to ten pictures. What was run is in the address. */
export default function Trial({ pattern }: { readonly pattern: PatternDetail }) {
  const [params, setParams] = useSearchParams();
  const [version, setVersion] = useState(pattern.draft ?? pattern.live);
  const [other, setOther] = useState<number | null>(null);
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const { busy, act } = useAct<"run">();
  const runs = params.getAll("run").slice(0, 2);

  const run = async () => {
    const versions = [version, other].filter((one) => one !== null);
    const ids = await runTrial(pattern.id, versions, chosen);
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
        <div className="flex flex-wrap gap-4">
          <VersionSelect pattern={pattern} label={strings.version} value={version} onChange={setVersion} />
          <VersionSelect
            pattern={pattern}
            label={strings.other}
            value={other}
            none={strings.noOther}
            onChange={setOther}
          />
        </div>
        <PictureChoice chosen={chosen} onChange={setChosen} />
        <div className="flex flex-wrap items-center gap-3">
          <Button
            look="primary"
            icon={<Play aria-hidden />}
            isBusy={busy === "run"}
            disabled={chosen.length === 0 || version === null || pattern.archived_at !== null}
            onClick={() => void act("run", run)}
          >
            {strings.run}
          </Button>
          <p role="status" className="text-sm text-ink-soft">
            {strings.chosen(chosen.length, mostTried)}
          </p>
        </div>
      </section>
      {runs.length > 0 && <Results key={runs.join(" ")} pattern={pattern} runs={runs} />}
    </div>
  );
}
