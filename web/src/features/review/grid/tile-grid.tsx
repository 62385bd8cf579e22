import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { reviewStrings } from "../../../strings/review.ts";
import type { Queue } from "../queue/queue.ts";
import { GridTile, type GridTileProps } from "./grid-tile.tsx";
import { gap, useColumns } from "./use-columns.ts";
import { useTiles } from "./use-tiles.ts";

export interface TileGridProps extends Pick<GridTileProps, "onSelect" | "onOpen"> {
  readonly queue: Queue;
  readonly shown: readonly string[];
  readonly selected: ReadonlySet<string>;
  readonly waiting: ReadonlySet<string>;
  readonly cursor: string | null;
  /** The cursor was moved by a key: it is brought into view and gets the focus. */
  readonly isWalking: boolean;
  readonly onColumns: (count: number) => void;
}

const captionHeight = 24;

/** Only the rows in view are on the page, however many pictures wait. */
export function TileGrid({
  queue,
  shown,
  selected,
  waiting,
  cursor,
  isWalking,
  onColumns,
  onSelect,
  onOpen,
}: TileGridProps) {
  const list = useRef<HTMLUListElement>(null);
  const { count, width, top } = useColumns(list);
  const rowHeight = width * 0.75 + captionHeight + gap;
  const rows = useWindowVirtualizer({
    count: Math.ceil(shown.length / count),
    estimateSize: () => rowHeight,
    overscan: 2,
    scrollMargin: top,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another width, other rows
  useEffect(() => rows.measure(), [rowHeight]);
  useEffect(() => onColumns(count), [count, onColumns]);
  const place = cursor ? shown.indexOf(cursor) : -1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the cursor moves the page, never what arrives
  useEffect(() => {
    if (isWalking && place >= 0) rows.scrollToIndex(Math.floor(place / count), { align: "auto" });
  }, [cursor, isWalking]);

  const inView = rows.getVirtualItems().flatMap(({ index }) => shown.slice(index * count, (index + 1) * count));
  const tiles = useTiles(queue.ids, inView);
  const tabStop = cursor && inView.includes(cursor) ? cursor : inView[0];
  return (
    <ul ref={list} aria-label={reviewStrings.gridLabel} className="relative" style={{ height: rows.getTotalSize() }}>
      {inView.map((id) => {
        const index = shown.indexOf(id);
        return (
          <li
            key={id}
            className="absolute top-0 left-0"
            style={{
              width,
              transform: `translate(${(index % count) * (width + gap)}px, ${Math.floor(index / count) * rowHeight}px)`,
            }}
          >
            <GridTile
              id={id}
              tile={tiles.get(id)}
              isSelected={selected.has(id) && waiting.has(id)}
              left={waiting.has(id) ? undefined : (queue.left[id] ?? "unknown")}
              cursor={id !== tabStop ? "none" : isWalking && id === cursor ? "focused" : "here"}
              onSelect={onSelect}
              onOpen={onOpen}
            />
          </li>
        );
      })}
    </ul>
  );
}
