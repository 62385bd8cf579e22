import { useEffect, useRef } from "react";
import { reviewStrings } from "../../../strings/review.ts";
import type { Queue } from "../queue/queue.ts";
import { GridTile, type GridTileProps } from "./grid-tile.tsx";
import { bringRowIntoView, useRowsInView } from "./rows-in-view.ts";
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
export function TileGrid(props: TileGridProps) {
  const { queue, shown, selected, waiting, cursor, isWalking, onColumns, onSelect, onOpen } = props;
  const list = useRef<HTMLUListElement>(null);
  const { count, width, top } = useColumns(list);
  const height = width * 0.75 + captionHeight + gap;
  const rows = { count: Math.ceil(shown.length / count), height, top };
  const [first, end] = useRowsInView(rows);
  useEffect(() => onColumns(count), [count, onColumns]);
  const place = cursor ? shown.indexOf(cursor) : -1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the cursor moves the page, never what arrives
  useEffect(() => {
    if (isWalking && place >= 0) bringRowIntoView(Math.floor(place / count), rows);
  }, [cursor, isWalking]);

  const inView = shown.slice(first * count, end * count);
  const tiles = useTiles(queue.ids, inView);
  const tabStop = cursor && inView.includes(cursor) ? cursor : inView[0];
  return (
    <ul ref={list} aria-label={reviewStrings.gridLabel} className="relative" style={{ height: rows.count * height }}>
      {inView.map((id, index) => (
        <li
          key={id}
          className="absolute top-0 left-0"
          style={{
            width,
            transform: `translate(${(index % count) * (width + gap)}px, ${(first + Math.floor(index / count)) * height}px)`,
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
      ))}
    </ul>
  );
}
