import { Flag, Maximize2, TriangleAlert } from "lucide-react";
import { memo, useEffect, useRef } from "react";
import type { ImageStatus } from "../../../../../shared/images.ts";
import { classes } from "../../../lib/classes.ts";
import { flawStrings } from "../../../strings/flaws.ts";
import { imageStrings } from "../../../strings/images.ts";
import { reviewStrings } from "../../../strings/review.ts";
import { reviewGridStrings } from "../../../strings/review-grid.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Picture } from "../../images/picture.tsx";
import { StatusBadge } from "../../images/status-badge.tsx";
import type { Tile } from "./tile-cache.ts";

export interface GridTileProps {
  readonly id: string;
  readonly tile: Tile | undefined;
  readonly isSelected: boolean;
  /** What it has become meanwhile, if it no longer waits. */
  readonly left: string | undefined;
  /** The keys are here. `focused`: and they move it, so the focus goes along. */
  readonly cursor: "none" | "here" | "focused";
  /** `isRange`: with all from the last one on. */
  readonly onSelect: (id: string, isRange: boolean) => void;
  readonly onOpen: (id: string) => void;
}

/** A picture to select, by a click anywhere on it. */
export const GridTile = memo(function GridTile(props: GridTileProps) {
  const { id, tile, isSelected, left, cursor, onSelect, onOpen } = props;
  const box = useRef<HTMLInputElement>(null);
  const name = tile?.alt ?? imageStrings.untitled;
  useEffect(() => {
    if (cursor === "focused") box.current?.focus({ preventScroll: true });
  }, [cursor]);
  return (
    <div className="group relative">
      <label
        className={classes(
          "relative block cursor-pointer overflow-hidden rounded-card border-2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
          isSelected ? "border-accent" : "border-transparent",
        )}
        onClick={(event) => {
          if (!event.shiftKey || event.target === box.current) return;
          event.preventDefault();
          onSelect(id, true);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") onOpen(id);
          if (event.key !== " " || !event.shiftKey) return;
          event.preventDefault();
          onSelect(id, true);
        }}
      >
        <Picture
          path={tile?.path}
          alt=""
          thumbhash={tile?.thumbhash}
          color={tile?.dominant_color}
          className={classes("aspect-4/3 rounded-[0.625rem]", left && "opacity-40")}
        />
        <input
          ref={box}
          type="checkbox"
          aria-label={reviewStrings.select(name)}
          checked={isSelected}
          disabled={left !== undefined}
          tabIndex={cursor === "none" ? -1 : 0}
          onChange={(event) => onSelect(id, (event.nativeEvent as MouseEvent).shiftKey === true)}
          className="absolute top-2 left-2 size-5 accent-accent outline-none"
        />
        <span className="absolute bottom-2 left-2 flex gap-1">
          {tile?.isFlagged && (
            <span title={reviewGridStrings.flagged}>
              <Badge tone="warn">
                <Flag role="img" aria-label={reviewGridStrings.flagged} className="my-0.5 size-3.5" />
              </Badge>
            </span>
          )}
          {tile?.isFlawed && (
            <span title={flawStrings.title}>
              <Badge tone="bad">
                <TriangleAlert role="img" aria-label={flawStrings.title} className="my-0.5 size-3.5" />
              </Badge>
            </span>
          )}
        </span>
        {left && (
          <span className="absolute right-2 bottom-2">
            {left in imageStrings.status ? (
              <StatusBadge status={left as ImageStatus} />
            ) : (
              <Badge>{reviewGridStrings.deleted}</Badge>
            )}
          </span>
        )}
      </label>
      <button
        type="button"
        aria-label={reviewStrings.look(name)}
        title={reviewStrings.look(name)}
        tabIndex={-1}
        onClick={() => onOpen(id)}
        className="absolute top-2 right-2 grid size-8 place-items-center rounded-control bg-raised/90 opacity-0 group-hover:opacity-100 focus:opacity-100 pointer-coarse:opacity-100 [&_svg]:size-4"
      >
        <Maximize2 aria-hidden />
      </button>
      <p className="mt-1 truncate px-0.5 text-xs text-ink-soft">{tile ? name : " "}</p>
    </div>
  );
});
