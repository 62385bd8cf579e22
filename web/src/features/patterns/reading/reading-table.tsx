import type { ReadingStatus } from "../../../../../shared/extractions.ts";
import { patternReadingStrings as strings } from "../../../strings/pattern-reading.ts";
import { patternTrialStrings } from "../../../strings/pattern-trial.ts";
import { Badge, type BadgeTone } from "../../../ui/badge.tsx";
import { cellsOf, columnsOf } from "../trial/cells.ts";
import type { Reading } from "./read-ingests.ts";

interface ReadingTableProps {
  readonly readings: readonly Reading[];
  /** Of the pattern, in the order of its schema. */
  readonly fields: readonly string[];
}

const tones: Readonly<Record<ReadingStatus, BadgeTone>> = {
  queued: "quiet",
  running: "accent",
  succeeded: "good",
  failed: "bad",
  cancelled: "quiet",
};
const head = "px-3 py-2 font-medium whitespace-nowrap";
const cell = "px-3 py-2 align-top";

/** A row for each picture, a column for each value; in the place of what was not read, why. */
export function ReadingTable({ readings, fields }: ReadingTableProps) {
  const read = columnsOf(
    readings.map(({ data }) => cellsOf(data ?? {})),
    fields,
  );
  const columns = read.length > 0 ? read : fields;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <div tabIndex={0} className="relative overflow-x-auto rounded-card border border-line bg-raised">
      <table aria-label={strings.results} className="w-full text-left text-sm">
        <thead className="border-b border-line text-ink-soft">
          <tr>
            {[strings.picture, strings.state, ...columns].map((name, at) => (
              <th key={at < 2 ? at : name} scope="col" className={head}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {readings.map((reading) => (
            <ReadingRow key={reading.id} reading={reading} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ReadingRow({ reading, columns }: { readonly reading: Reading; readonly columns: readonly string[] }) {
  const { name, position, status, data, error, repairs } = reading;
  const cells = cellsOf(data ?? {});
  return (
    <tr>
      <th scope="row" className={`${cell} max-w-64 min-w-32 font-medium wrap-anywhere`}>
        {name ?? patternTrialStrings.numbered(position + 1)}
      </th>
      <td className={`${cell} whitespace-nowrap`}>
        <Badge tone={tones[status]}>{patternTrialStrings.statuses[status]}</Badge>
        {repairs.length > 0 && (
          <span
            className="mt-1 block text-xs text-warn"
            title={repairs.map(({ path, repair }) => `${path}: ${repair}`).join("\n")}
          >
            {strings.repaired(repairs.length)}
          </span>
        )}
      </td>
      {data ? (
        columns.map((column) => (
          <td key={column} className={`${cell} max-w-80 min-w-24 whitespace-pre-wrap wrap-anywhere`}>
            {cells.get(column) ?? "–"}
          </td>
        ))
      ) : (
        <td colSpan={columns.length} className={`${cell} min-w-56 text-bad`}>
          {error}
        </td>
      )}
    </tr>
  );
}
