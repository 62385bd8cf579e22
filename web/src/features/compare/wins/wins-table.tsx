import { Link } from "react-router-dom";
import { winsStrings as strings } from "../../../strings/compare-wins.ts";
import { formatNumber, formatShare } from "../../../strings/format.ts";
import { formatUsd } from "../../../strings/usd.ts";
import type { WinSum } from "./sum-wins.ts";

interface WinsTableProps {
  readonly title: string;
  readonly sums: readonly WinSum[];
  readonly nameOf: (key: string | null) => string;
  /** Where more is said of it. */
  readonly pathOf?: (key: string) => string;
}

/** Who won how often, the most wins first. */
export const WinsTable = ({ title, sums, nameOf, pathOf }: WinsTableProps) => (
  <section className="min-w-0 rounded-card border border-line bg-raised p-4">
    <h3 className="mb-3 font-semibold">{title}</h3>
    <table aria-label={title} className="w-full text-sm">
      <thead className="text-left text-ink-soft">
        <tr className="[&>*]:pb-1 [&>*]:pl-3 [&>*]:font-normal [&>*:first-child]:pl-0 [&>*:not(:first-child)]:text-right">
          <th scope="col">{strings.name}</th>
          <th scope="col">{strings.wins}</th>
          <th scope="col" className="max-sm:hidden">
            {strings.compared}
          </th>
          <th scope="col">{strings.share}</th>
          <th scope="col">{strings.costPerWin}</th>
        </tr>
      </thead>
      <tbody>
        {sums.map(({ key, wins, pictures, share, usdPerWin }) => (
          <tr
            key={key}
            className="border-t border-line align-top tabular-nums [&>*]:py-1.5 [&>*]:pl-3 [&>*:first-child]:pl-0 [&>*:not(:first-child)]:text-right"
          >
            <th scope="row" className="text-left font-medium break-words">
              {key !== null && pathOf ? (
                <Link to={pathOf(key)} className="text-accent hover:underline">
                  {nameOf(key)}
                </Link>
              ) : (
                nameOf(key)
              )}
              <ShareBar share={share} />
            </th>
            <td title={strings.wonOf(wins, pictures)}>{formatNumber(wins)}</td>
            <td className="max-sm:hidden">{formatNumber(pictures)}</td>
            <td>{formatShare(share)}</td>
            <td title={usdPerWin === null ? undefined : `$${usdPerWin}`}>
              {usdPerWin === null ? strings.never : formatUsd(usdPerWin)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const ShareBar = ({ share }: { readonly share: number }) => (
  <span aria-hidden className="mt-1 block h-1 max-w-48 overflow-hidden rounded-full bg-inset">
    <span className="block h-full rounded-full bg-accent" style={{ width: `${share * 100}%` }} />
  </span>
);
