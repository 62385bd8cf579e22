import type { Repair } from "../../../../../shared/extractions.ts";
import { patternValueStrings as strings } from "../../../strings/pattern-values.ts";

/** What was mended so that the data fits the schema: how much, and on demand what. */
export const Repairs = ({ repairs }: { readonly repairs: readonly Repair[] }) =>
  repairs.length > 0 && (
    <details className="mt-1 max-w-56 text-xs whitespace-normal text-warn">
      <summary className="cursor-pointer whitespace-nowrap">{strings.repaired(repairs.length)}</summary>
      <ul className="mt-1 grid gap-1">
        {repairs.map(({ path, repair }) => (
          <li key={`${path} ${repair}`} className="wrap-anywhere">
            <code className="font-mono">{path || strings.whole}</code>: {repair}
          </li>
        ))}
      </ul>
    </details>
  );
