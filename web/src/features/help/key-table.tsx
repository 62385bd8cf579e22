import { type KeyRow, KeyRows } from "../../ui/key-rows.tsx";

export interface KeyTableProps {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

/** What the keys of a screen do. */
export const KeyTable = ({ title, rows }: KeyTableProps) => (
  <section aria-label={title} className="mb-4 break-inside-avoid rounded-card border border-line bg-raised p-4">
    <h3 className="mb-3 font-semibold">{title}</h3>
    <KeyRows rows={rows} />
  </section>
);
