import { batchesOneStrings as strings } from "../../../strings/batches-one.ts";
import { Button } from "../../../ui/button.tsx";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import { type ResultsWork, resultsWork } from "./results-work.ts";

/** How far the download is, and what became of it. */
export function ResultsLine({ work }: { readonly work: ResultsWork }) {
  if (work.phase === "idle") return null;
  if ("total" in work) {
    const label = (work.phase === "reading" ? strings.readingResults : strings.zipping)(work.done, work.total);
    return (
      <div className="flex flex-wrap items-center gap-3">
        <div className="grid min-w-0 flex-1 basis-60 gap-1">
          <p role="status" className="text-sm text-ink-soft">
            {label}
          </p>
          <ProgressBar label={label} value={work.done / Math.max(1, work.total)} />
        </div>
        <Button onClick={resultsWork.stop}>{strings.stop}</Button>
      </div>
    );
  }
  return (
    <div role={work.phase === "failed" ? "alert" : "status"} className="flex flex-wrap items-center gap-3 text-sm">
      {work.phase === "failed" ? (
        <p className="text-bad">{work.error.message}</p>
      ) : (
        <p>
          {strings.saved(work.name)}
          {work.failed > 0 && <span className="text-warn"> · {strings.notInZip(work.failed)}</span>}
        </p>
      )}
      <Button size="small" look="quiet" onClick={resultsWork.dismiss}>
        {strings.dismiss}
      </Button>
    </div>
  );
}
