import { diffVersions } from "../../../../../shared/pattern-diff.ts";
import type { PatternVersion } from "../../../../../shared/patterns.ts";
import { patternVersionStrings as strings } from "../../../strings/patterns.ts";

interface DifferenceTableProps {
  readonly before: PatternVersion;
  readonly after: PatternVersion;
}

const cell = "px-3 py-2 align-top wrap-anywhere whitespace-pre-wrap";
const head = "px-3 py-2 font-medium";

/** Each place in which two versions differ, with what stood there and what stands there. */
export function DifferenceTable({ before, after }: DifferenceTableProps) {
  const differences = diffVersions(before, after);
  if (differences.length === 0) return <p className="text-ink-soft">{strings.same}</p>;
  return (
    <table aria-label={strings.compare} className="w-full table-fixed rounded-card bg-raised text-left text-sm">
      <thead className="border-b border-line text-ink-soft">
        <tr>
          <th scope="col" className={`${head} w-1/4`}>
            {strings.place}
          </th>
          <th scope="col" className={head}>
            {strings.before}
          </th>
          <th scope="col" className={head}>
            {strings.after}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {differences.map(({ path, before: old, after: now }) => (
          <tr key={path.join(".")}>
            <th scope="row" className={`${cell} font-mono font-normal`}>
              {path.join(".")}
            </th>
            <td className={`${cell} ${old === undefined ? "text-ink-soft" : "bg-bad-soft"}`}>{written(old)}</td>
            <td className={`${cell} ${now === undefined ? "text-ink-soft" : "bg-good-soft"}`}>{written(now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const written = (value: unknown) =>
  value === undefined ? strings.nothing : typeof value === "string" ? value : JSON.stringify(value, null, 2);
