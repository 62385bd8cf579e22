import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import type { LibraryTile } from "../../../../../shared/library.ts";
import type { Span } from "../grid/grid-geometry.ts";
import { matchingIds, pageSize } from "../list/list-images.ts";
import type { PictureList } from "../list/use-picture-list.ts";
import type { ChangeView } from "../view/use-library-view.ts";

interface OpenedOptions {
  /** The picture of the side panel. */
  readonly image: string | null;
  readonly list: PictureList;
  readonly tileAt: (index: number) => LibraryTile | undefined;
  readonly onChange: ChangeView;
  /** Has these tiles read. */
  readonly onWant: (tiles: Span) => void;
}

export interface Opened {
  /** The place in the list of the picture in the side panel; null if it has none, or none is known. */
  readonly index: number | null;
  open(index: number): void;
  /** To the next (1) or the one before (-1). */
  step(by: 1 | -1): void;
  canStep(by: 1 | -1): boolean;
  close(): void;
}

/** The picture of the side panel, and the way from it to its neighbours. */
export function useOpened({ image, list, tileAt, onChange, onWant }: OpenedOptions): Opened {
  const { pages, version, request, asOf, total, isComplete, isOutdated } = list;
  // biome-ignore lint/correctness/useExhaustiveDependencies: pages come into the same map; `version` tells
  const readIndex = useMemo(() => indexIn(pages, image), [pages, version, image]);
  // Somebody was sent here: where it stands among thousands only the database knows.
  const { data: ids } = useQuery({
    queryKey: ["images", "places", request, asOf],
    queryFn: ({ signal }) => matchingIds(request, signal, asOf!),
    enabled: image !== null && readIndex === null && isComplete && !isOutdated && total !== 0,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  const index = useMemo(() => {
    const place = image === null ? -1 : (ids?.indexOf(image) ?? -1);
    return readIndex ?? (place >= 0 ? place : null);
  }, [readIndex, ids, image]);

  // Where somebody has gone: the address follows, at once or when the page of that picture has come.
  const [going, setGoing] = useState<{ readonly index: number; readonly image: string | undefined } | null>(null);
  const next = going?.image ?? (going && tileAt(going.index)?.id);
  useEffect(() => {
    if (going === null || next === undefined || next === null) return;
    if (next === image) setGoing(null);
    else onChange({ image: next }, image === null);
  }, [going, next, image, onChange]);

  const current = going?.index ?? index;
  // What has just left the list, such as into the trash, still has neighbours: the next one moved up to its place.
  const last = useRef(current);
  if (current !== null) last.current = current;
  const neighbour = (by: 1 | -1): number | null => {
    const to = current === null && by === 1 ? last.current : last.current !== null ? last.current + by : null;
    return to !== null && to >= 0 && to < (total ?? 0) ? to : null;
  };
  const open = (to: number) => {
    setGoing({ index: to, image: tileAt(to)?.id });
    if (!tileAt(to)) onWant({ first: to, end: to + 1 });
  };
  return {
    index: current,
    open,
    canStep: (by) => neighbour(by) !== null,
    step(by) {
      const to = neighbour(by);
      if (to !== null) open(to);
    },
    close() {
      last.current = null;
      setGoing(null);
      onChange({ image: null });
    },
  };
}

function indexIn(pages: PictureList["pages"], image: string | null): number | null {
  if (image === null) return null;
  for (const [page, tiles] of pages) {
    const at = tiles.findIndex(({ id }) => id === image);
    if (at >= 0) return page * pageSize + at;
  }
  return null;
}
