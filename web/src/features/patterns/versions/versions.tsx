import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { patternVersionStrings as strings } from "../../../strings/patterns.ts";
import { Compare } from "./compare.tsx";
import { VersionTable } from "./version-table.tsx";

/** Every version of a pattern, how each did, and in what two of them differ. */
export default function Versions({ pattern }: { readonly pattern: PatternDetail }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
      <VersionTable pattern={pattern} />
      <section aria-labelledby="compare-title">
        <h2 id="compare-title" className="mb-3 text-lg font-semibold">
          {strings.compare}
        </h2>
        {pattern.versions.length > 1 ? (
          <Compare pattern={pattern} />
        ) : (
          <p className="text-ink-soft">{strings.onlyOne}</p>
        )}
      </section>
    </div>
  );
}
