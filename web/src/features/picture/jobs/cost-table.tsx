import type { JobKind } from "../../../../../shared/jobs.ts";
import { sumUsd } from "../../../../../shared/usd.ts";
import { stageNames } from "../../../strings/job-kinds.ts";
import { picturePartsStrings as strings } from "../../../strings/picture-parts.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { costGroups } from "./cost-groups.ts";
import type { PictureCharge } from "./read-jobs.ts";

/** What each stage has cost, and all together. */
export function CostTable({ charges }: { readonly charges: readonly PictureCharge[] }) {
  const total = sumUsd(charges.map(({ amount_usd }) => amount_usd));
  return (
    <section aria-label={strings.cost}>
      <h2 className="mb-2 text-sm font-semibold">{strings.cost}</h2>
      {charges.length === 0 ? (
        <p className="text-sm text-ink-soft">{strings.noCost}</p>
      ) : (
        <table className="w-full text-sm">
          <thead className="text-left text-ink-soft">
            <tr className="[&>th]:pb-1 [&>th]:font-normal">
              <th scope="col">{strings.stage}</th>
              <th scope="col">{strings.by}</th>
              <th scope="col" className="text-right">
                {strings.amount}
              </th>
            </tr>
          </thead>
          <tbody>
            {costGroups(charges).map(({ kind, by, usd, isEstimated }) => (
              <tr key={`${kind} ${by}`} className="border-t border-line [&>*]:py-1.5 [&>*]:pr-3 [&>*:last-child]:pr-0">
                <th scope="row" className="text-left font-normal">
                  {stageNames[kind as JobKind] ?? (kind === "moderate" ? strings.moderation : kind)}
                </th>
                <td className="text-ink-soft">{by}</td>
                <td className="text-right tabular-nums">
                  {isEstimated && <span className="text-ink-soft">{strings.estimatedCost} </span>}
                  {formatUsd(usd)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="border-t border-line-strong font-medium [&>*]:py-1.5">
              <th scope="row" colSpan={2} className="text-left font-medium">
                {strings.total}
              </th>
              <td className="text-right tabular-nums">{formatUsd(total)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}
