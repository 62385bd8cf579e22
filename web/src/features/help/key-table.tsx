import { Keycap } from "../../ui/keycap.tsx";

export type KeyRow = readonly [what: string, keys: readonly string[]];

export interface KeyTableProps {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

/** What the keys of a screen do. */
export const KeyTable = ({ title, rows }: KeyTableProps) => (
  <section aria-label={title} className="mb-4 break-inside-avoid rounded-card border border-line bg-raised p-4">
    <h3 className="mb-3 font-semibold">{title}</h3>
    <dl className="grid gap-2 text-sm">
      {rows.map(([what, keys]) => (
        <div key={what} className="flex items-center justify-between gap-4">
          <dt>{what}</dt>
          <dd className="flex flex-wrap justify-end gap-1">
            {keys.map((key) => (
              <Keycap key={key}>{key}</Keycap>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
