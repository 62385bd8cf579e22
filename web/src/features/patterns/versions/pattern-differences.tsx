import { diffVersions } from "../../../../../shared/pattern-diff.ts";
import type { PatternVersion } from "../../../../../shared/patterns.ts";
import { patternVersionStrings as strings } from "../../../strings/patterns.ts";
import { DifferenceTable, differenceCell } from "../../../ui/difference-table.tsx";

interface PatternDifferencesProps {
  readonly before: PatternVersion;
  readonly after: PatternVersion;
}

/** Each place in which two versions differ, with what stood there and what stands there. */
export function PatternDifferences({ before, after }: PatternDifferencesProps) {
  const differences = diffVersions(before, after);
  if (differences.length === 0) return <p className="text-ink-soft">{strings.same}</p>;
  return (
    <DifferenceTable label={strings.compare} heads={[strings.place, strings.before, strings.after]}>
      {differences.map(({ path, before: old, after: now }) => (
        <tr key={path.join(".")}>
          <th scope="row" className={`${differenceCell} font-mono font-normal`}>
            {path.join(".")}
          </th>
          <td className={`${differenceCell} ${old === undefined ? "text-ink-soft" : "bg-bad-soft"}`}>{written(old)}</td>
          <td className={`${differenceCell} ${now === undefined ? "text-ink-soft" : "bg-good-soft"}`}>
            {written(now)}
          </td>
        </tr>
      ))}
    </DifferenceTable>
  );
}

const written = (value: unknown) =>
  value === undefined ? strings.nothing : typeof value === "string" ? value : JSON.stringify(value, null, 2);
