import { Keycap } from "./keycap.tsx";

/** What is done, and the keys of which each does it. */
export type KeyRow = readonly [what: string, keys: readonly string[]];

/** What keys do, a line each. */
export const KeyRows = ({ rows }: { readonly rows: readonly KeyRow[] }) => (
  <dl className="grid gap-1.5 text-sm">
    {rows.map(([what, keys]) => (
      <div key={what} className="flex items-center justify-between gap-4">
        <dt>{what}</dt>
        <dd className="flex flex-wrap justify-end gap-1 whitespace-nowrap">
          {keys.map((key) => (
            <Keycap key={key}>{key}</Keycap>
          ))}
        </dd>
      </div>
    ))}
  </dl>
);
