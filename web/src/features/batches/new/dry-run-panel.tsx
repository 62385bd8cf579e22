import { CircleCheck, Download, TriangleAlert } from "lucide-react";
import type { NamedField } from "../../../../../shared/field-names.ts";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { saveFile } from "../../../lib/save-file.ts";
import { batchesStrings } from "../../../strings/batches.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import { Button } from "../../../ui/button.tsx";
import type { TableFacts } from "./desk-messages.ts";
import { FindingList, findingsOf } from "./finding-list.tsx";
import type { Verdict } from "./verdict.ts";

interface DryRunPanelProps {
  readonly table: TableFacts;
  readonly verdict: Verdict;
  /** Of the recipe. */
  readonly fields: readonly NamedField[];
  readonly isBusy: boolean;
  readonly leavesOut: boolean;
  readonly onLeaveOut: (leavesOut: boolean) => void;
  readonly readProblems: () => Promise<Blob>;
}

/** What trying every row has found, before a cent is spent. */
export function DryRunPanel({ table, verdict, fields, isBusy, leavesOut, onLeaveOut, readProblems }: DryRunPanelProps) {
  const { good, all, wrong } = verdict;
  const Icon = wrong === 0 ? CircleCheck : TriangleAlert;
  const download = () =>
    readProblems().then(
      (file) => saveFile(strings.problemsFile, file),
      (error: unknown) => void notify.failed(failureOf(error).message),
    );
  return (
    <section aria-labelledby="dry-run" aria-busy={isBusy} className="grid gap-3">
      <h2 id="dry-run" className="font-semibold">
        {strings.dryRun}
      </h2>
      <p
        role="status"
        className={`flex items-center gap-2 font-medium [&_svg]:size-5 [&_svg]:shrink-0 ${wrong === 0 ? "text-good" : "text-warn"}`}
      >
        <Icon aria-hidden />
        {good === 0 ? strings.noneGood : wrong === 0 ? strings.allGood(all) : strings.someGood(good, all)}
      </p>
      <p className="text-sm text-ink-soft">{batchesStrings.rowsCounted}</p>
      {findingsOf(table, verdict, fields).map((finding) => (
        <FindingList key={finding.title} finding={finding} />
      ))}
      {wrong > 0 && (
        <>
          <Button className="justify-self-start" icon={<Download aria-hidden />} onClick={() => void download()}>
            {strings.downloadProblems}
          </Button>
          {good > 0 && (
            <label className="flex items-start gap-2 text-sm">
              <input
                type="checkbox"
                className="mt-0.5 size-4 accent-accent"
                checked={leavesOut}
                onChange={({ target }) => onLeaveOut(target.checked)}
              />
              <span>
                {strings.leaveOut(wrong)}
                <span className="block text-ink-soft">{strings.leaveOutHelp}</span>
              </span>
            </label>
          )}
        </>
      )}
    </section>
  );
}
