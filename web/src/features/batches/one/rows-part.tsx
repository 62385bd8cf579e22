import { Suspense } from "react";
import type { BatchProgress, RowState } from "../../../../../shared/batch-rows.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { batchesStrings } from "../../../strings/batches.ts";
import { batchesOneStrings as strings } from "../../../strings/batches-one.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import type { BatchHead } from "./read-one.ts";
import { RowsOfState } from "./rows-of-state.tsx";
import { RowsWindow } from "./rows-window.tsx";
import { useRowsView } from "./use-rows-view.ts";

const RowDialog = lazyPart(() => import("./row-dialog.tsx"));

const states = [
  "failed",
  "held",
  "paused",
  "running",
  "waiting",
  "done",
  "left_out",
  "gone",
] as const satisfies RowState[];

/** What is made of each row. */
export function RowsPart({ head, progress }: { readonly head: BatchHead; readonly progress: BatchProgress }) {
  const { state, after, place, go } = useRowsView(states);
  const { batch_id, rows } = progress;
  const open = (next: number) => go({ place: next });
  return (
    <section aria-labelledby="rows" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 id="rows" className="text-lg font-semibold">
            {strings.rows}
          </h2>
          <p className="text-sm text-ink-soft">{head.firstRow > 1 ? batchesStrings.rowsCounted : strings.rowsHelp}</p>
        </div>
        <SelectField
          label={strings.filter}
          className="w-48"
          value={state ?? ""}
          onChange={({ target }) => go({ state: states.find((one) => one === target.value) ?? null, after: null })}
        >
          <option value="">{strings.anyState}</option>
          {states.map((one) => (
            <option key={one} value={one}>
              {batchesStrings.rowStates[one]}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="overflow-hidden rounded-card border border-line bg-raised">
        {state === null ? (
          <RowsWindow id={batch_id} count={rows} onOpen={open} />
        ) : (
          <RowsOfState id={batch_id} state={state} after={after} onPage={(next) => go({ after: next })} onOpen={open} />
        )}
      </div>
      {place !== null && (
        <Suspense>
          <RowDialog
            id={batch_id}
            place={place}
            rows={rows}
            head={head}
            onMove={open}
            onClose={() => go({ place: null })}
          />
        </Suspense>
      )}
    </section>
  );
}
