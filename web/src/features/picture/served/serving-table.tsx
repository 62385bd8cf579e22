import { useId } from "react";
import { formatAgo, formatNumber } from "../../../strings/format.ts";
import { picturePartsStrings as strings } from "../../../strings/picture-parts.ts";

interface ServingRow {
  readonly id: string;
  readonly name: string;
  readonly searches: number;
  readonly lastAt: string;
  /** Of the answer that showed it highest, from 1. */
  readonly place?: number;
}

export interface ServingTableProps {
  readonly title: string;
  /** What the rows are. */
  readonly nameOf: string;
  readonly rows: readonly ServingRow[];
}

/** Who or what was answered with the picture, how often and when last. */
export function ServingTable({ title, nameOf, rows }: ServingTableProps) {
  const id = useId();
  const hasPlaces = rows.some(({ place }) => place !== undefined);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-sm font-semibold">
        {title}
      </h2>
      <table aria-labelledby={id} className="w-full text-sm">
        <thead className="text-left text-ink-soft">
          <tr className="[&>th]:pr-3 [&>th]:pb-1 [&>th]:font-normal">
            <th scope="col">{nameOf}</th>
            <th scope="col" className="text-right">
              {strings.searchCount}
            </th>
            {hasPlaces && (
              <th scope="col" className="text-right max-sm:hidden">
                {strings.bestPlace}
              </th>
            )}
            <th scope="col" className="text-right">
              {strings.lastAt}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, searches, lastAt, place }) => (
            <tr key={id} className="border-t border-line tabular-nums [&>*]:py-1.5 [&>*]:pr-3">
              <th scope="row" className="text-left font-normal [overflow-wrap:anywhere]">
                {name}
              </th>
              <td className="text-right">{formatNumber(searches)}</td>
              {hasPlaces && <td className="text-right max-sm:hidden">{place}</td>}
              <td className="text-right whitespace-nowrap text-ink-soft">{formatAgo(lastAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
