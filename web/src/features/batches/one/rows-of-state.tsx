import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { RowState } from "../../../../../shared/batch-rows.ts";
import { batchesOneStrings as strings } from "../../../strings/batches-one.ts";
import { Button } from "../../../ui/button.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { rowsOptions } from "./read-one.ts";
import { RowLine } from "./row-line.tsx";

interface RowsOfStateProps {
  readonly id: string;
  readonly state: RowState;
  /** The place that those shown come after. */
  readonly after: number | null;
  readonly onPage: (after: number | null) => void;
  readonly onOpen: (place: number) => void;
}

/** The rows of one state, a hundred at a time: where they are changes while one looks. */
export function RowsOfState({ id, state, after, onPage, onOpen }: RowsOfStateProps) {
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...rowsOptions(id, after, state),
    placeholderData: keepPreviousData,
  });
  if (!data)
    return error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : <Skeleton className="h-64" />;
  return (
    <div aria-busy={isPlaceholderData}>
      {data.rows.length === 0 && <p className="p-6 text-center text-ink-soft">{strings.noneOfState}</p>}
      <ul aria-label={strings.rows}>
        {data.rows.map((line) => (
          <li key={line.place} className="h-16 border-b border-line last:border-b-0">
            <RowLine line={line} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {(after !== null || data.next !== null) && (
        <div className="flex justify-center gap-2 border-t border-line p-3">
          {after !== null && <Button onClick={() => onPage(null)}>{strings.firstRows}</Button>}
          {data.next !== null && <Button onClick={() => onPage(data.next)}>{strings.nextRows}</Button>}
        </div>
      )}
    </div>
  );
}
