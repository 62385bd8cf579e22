import type { ReactNode } from "react";
import { classes } from "../lib/classes.ts";

interface DifferenceTableProps {
  readonly label: string;
  /** What the columns are called: where something differs, what stood there, and what stands there. */
  readonly heads: readonly [place: string, before: string, after: string];
  /** A row for each place in which the two differ. */
  readonly children: ReactNode;
}

/** How the cells of a row look, the one that names its place too. */
export const differenceCell = "px-3 py-2 align-top wrap-anywhere whitespace-pre-wrap";

/** Two versions of something, place by place. */
export const DifferenceTable = ({ label, heads, children }: DifferenceTableProps) => (
  <table aria-label={label} className="w-full table-fixed rounded-card bg-raised text-left text-sm">
    <thead className="border-b border-line text-ink-soft">
      <tr>
        {heads.map((head, at) => (
          <th key={head} scope="col" className={classes("px-3 py-2 font-medium", at === 0 && "w-1/4")}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody className="divide-y divide-line">{children}</tbody>
  </table>
);
