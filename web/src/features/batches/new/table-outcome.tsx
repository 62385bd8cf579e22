import type { TableFacts } from "./desk-messages.ts";
import { DryRunPanel } from "./dry-run-panel.tsx";
import { PricePanel } from "./price-panel.tsx";
import type { Price } from "./use-price.ts";
import type { Rows } from "./use-rows.ts";
import type { Verdict } from "./verdict.ts";

interface TableOutcomeProps {
  readonly rows: Rows;
  readonly table: TableFacts;
  readonly verdict: Verdict;
  readonly price: Price;
  readonly isSound: boolean;
  readonly leavesOut: boolean;
  readonly onLeaveOut: (leavesOut: boolean) => void;
}

/** What would come of a table, and for how much. Loaded with the first one. */
export default function TableOutcome({
  rows,
  table,
  verdict,
  price,
  isSound,
  leavesOut,
  onLeaveOut,
}: TableOutcomeProps) {
  return (
    <>
      <DryRunPanel
        table={table}
        verdict={verdict}
        fields={rows.checked?.fields ?? []}
        isBusy={!rows.isCurrent}
        leavesOut={leavesOut}
        onLeaveOut={onLeaveOut}
        readProblems={() => rows.desk!.ask({ does: "problems" })}
      />
      {verdict.good > 0 && <PricePanel price={price} isSound={isSound} />}
    </>
  );
}
