import { patternReadingStrings as strings } from "../../../strings/pattern-reading.ts";
import { cellsOf, columnsOf } from "../values/cells.ts";
import type { Reading } from "./read-ingests.ts";
import { ReadingRow } from "./reading-row.tsx";

interface ReadingTableProps {
  readonly ingest: string;
  readonly readings: readonly Reading[];
  /** Of the pattern, in the order of its schema. */
  readonly fields: readonly string[];
}

const head = "px-3 py-2 font-medium whitespace-nowrap";

/** A row for each picture, a column for each value; in the place of what was not read, why. */
export function ReadingTable({ ingest, readings, fields }: ReadingTableProps) {
  const read = columnsOf(
    readings.map(({ data }) => cellsOf(data ?? {})),
    fields,
  );
  const imageIds = readings.flatMap(({ imageId }) => imageId ?? []);
  // Before anything is read: the values, and not the groups that they are in.
  const isGroup = (place: string) => fields.some((other) => other.startsWith(`${place}.`));
  const columns = read.length > 0 ? read : fields.filter((place) => !isGroup(place));
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
            <ReadingRow key={reading.id} ingest={ingest} reading={reading} columns={columns} imageIds={imageIds} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
