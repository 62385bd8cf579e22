import type { JobStatus } from "../../../../../shared/extractions.ts";
import { patternTrialStrings as strings } from "../../../strings/pattern-trial.ts";
import { cellsOf, columnsOf } from "../values/cells.ts";
import { ResultRow } from "./result-row.tsx";

interface ResultTableProps {
  /** One list a version, each in the order of the pictures. */
  readonly runs: readonly (readonly JobStatus[])[];
  /** Of the pattern, in the order of its schema. */
  readonly fields: readonly string[];
}

const head = "px-3 py-2 font-medium whitespace-nowrap";

/** A row for each picture and version, a column for each value; where two versions differ, both cells are marked. */
export function ResultTable({ runs, fields }: ResultTableProps) {
  const columns = columnsOf(
    runs.flat().map(({ result }) => cellsOf(result?.data ?? {})),
    fields,
  );
  const pictures = runs[0] ?? [];
  const imageIds = pictures.flatMap(({ image_id }) => image_id ?? []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <div tabIndex={0} className="relative overflow-x-auto rounded-card border border-line bg-raised">
      <table aria-label={strings.results} className="w-full text-left text-sm">
        <thead className="border-b border-line text-ink-soft">
          <tr>
            <th scope="col" className={head}>
              {strings.picture}
            </th>
            <th scope="col" className={head}>
              {strings.version}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={head}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {pictures.map(({ position, id }) => {
          const jobs = runs.flatMap((run) => run.filter((job) => job.position === position));
          return (
            <tbody key={id} className="border-b border-line last:border-0">
              {jobs.map((job, at) => (
                <ResultRow
                  key={job.id}
                  job={job}
                  columns={columns}
                  besides={jobs.filter((_, index) => index !== at)}
                  imageIds={imageIds}
                  isFirst={at === 0}
                  count={jobs.length}
                />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
