import { useQueries } from "@tanstack/react-query";
import { useRef } from "react";
import { batchesOneStrings as strings } from "../../../strings/batches-one.ts";
import { useRest } from "../../picking/use-rest.ts";
import { pageSize, rowsOptions } from "./read-one.ts";
import { RowLine } from "./row-line.tsx";
import { useListWindow } from "./use-list-window.ts";

interface RowsWindowProps {
  readonly id: string;
  readonly count: number;
  readonly onOpen: (row: number) => void;
}

const lineHeight = 64;

/** All rows of a batch; of ten thousand only those are drawn and asked for that stand in the window. */
export function RowsWindow({ id, count, onOpen }: RowsWindowProps) {
  const list = useRef<HTMLDivElement>(null);
  const { first, end } = useListWindow(list, count, lineHeight);
  const firstPage = Math.floor(first / pageSize);
  const pages = Array.from(
    { length: end > first ? Math.floor((end - 1) / pageSize) - firstPage + 1 : 0 },
    (_, at) => firstPage + at,
  );
  // Whoever flies over ten thousand rows asks for none of them.
  const place = pages.join(" ");
  const isResting = useRest(place) === place;
  const answers = useQueries({
    queries: pages.map((page) => ({
      ...rowsOptions(id, page === 0 ? null : page * pageSize - 1, null),
      enabled: isResting || page === 0,
    })),
  });
  const lineOf = (row: number) => answers[Math.floor(row / pageSize) - firstPage]?.data?.rows[row % pageSize];
  return (
    <div ref={list} style={{ height: count * lineHeight }} className="relative [overflow-anchor:none]">
      <ul aria-label={strings.rows} className="absolute inset-x-0" style={{ top: first * lineHeight }}>
        {Array.from({ length: end - first }, (_, at) => first + at).map((row) => {
          const line = lineOf(row);
          return (
            <li
              key={row}
              aria-setsize={count}
              aria-posinset={row + 1}
              className="border-b border-line last:border-b-0"
              style={{ height: lineHeight }}
            >
              {line ? (
                <RowLine line={line} onOpen={onOpen} />
              ) : (
                <span className="flex h-full items-center px-3 text-sm text-ink-soft">{strings.loadingRow}</span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
