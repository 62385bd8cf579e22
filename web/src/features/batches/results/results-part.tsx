import { Download, FileArchive } from "lucide-react";
import { useSyncExternalStore } from "react";
import type { BatchProgress } from "../../../../../shared/batch-rows.ts";
import { paths } from "../../../lib/paths.ts";
import { batchesOneStrings as strings } from "../../../strings/batches-one.ts";
import { Button } from "../../../ui/button.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import type { BatchHead } from "../one/read-one.ts";
import { ResultsLine } from "./results-line.tsx";
import { resultsWork } from "./results-work.ts";

interface ResultsPartProps {
  readonly id: string;
  readonly name: string;
  readonly head: BatchHead;
  readonly progress: BatchProgress;
}

/** What came of a batch, to take along or to look at elsewhere. */
export function ResultsPart({ id, name, head, progress: { rows, done } }: ResultsPartProps) {
  const work = useSyncExternalStore(resultsWork.subscribe, resultsWork.read);
  const isRunning = work.phase === "reading" || work.phase === "zipping";
  const save = (kind: "csv" | "zip") =>
    void resultsWork.start(kind, {
      batchId: id,
      rows,
      pictures: done,
      fileName: fileNameOf(name),
      fields: head.fields,
    });
  return (
    <section aria-labelledby="results" className="grid gap-3">
      <h2 id="results" className="text-lg font-semibold">
        {strings.results}
      </h2>
      <div className="flex flex-wrap gap-2">
        <Button icon={<Download aria-hidden />} disabled={isRunning} onClick={() => save("csv")}>
          {strings.csv}
        </Button>
        <Button
          icon={<FileArchive aria-hidden />}
          disabled={isRunning || done === 0}
          title={done === 0 ? strings.noPictures : undefined}
          onClick={() => save("zip")}
        >
          {strings.zip}
        </Button>
        {done > 0 && <LinkButton to={`${paths.library}?batch=${id}`}>{strings.library}</LinkButton>}
        {done > 0 && head.models.length > 1 && (
          <LinkButton to={`${paths.compare}?batch=${id}`}>{strings.compare}</LinkButton>
        )}
      </div>
      <ResultsLine work={work} />
    </section>
  );
}

/** What every file system takes. */
const fileNameOf = (name: string) =>
  name.replace(/[<>:"|?*/\\\p{Cc}]+/gu, "-").replace(/^[. ]+|[. ]+$/g, "") || "batch";
