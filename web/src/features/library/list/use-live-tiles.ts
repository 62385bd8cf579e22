import { useEffect, useRef, useState } from "react";
import type { LibraryTile } from "../../../../../shared/library.ts";
import { useChanges, usePollInterval } from "../../live/live.ts";

/**
 * What changed since the list was taken, by picture: tiles show it in their place. Only pictures in view are asked for;
 * others when they come into view. `list` is something that is another whenever the list is.
 */
export function useLiveTiles(list: unknown, inView: readonly string[]): ReadonlyMap<string, LibraryTile> {
  const [changed, setChanged] = useState<ReadonlyMap<string, LibraryTile>>(new Map());
  const waiting = useRef(new Set<string>());
  const isReading = useRef(false);
  const seen = useRef(inView);
  seen.current = inView;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list knows what changed before it
  useEffect(() => {
    waiting.current.clear();
    setChanged((last) => (last.size > 0 ? new Map() : last));
  }, [list]);

  const read = useRef(async () => {
    const ids = seen.current.filter((id) => waiting.current.has(id));
    if (ids.length === 0 || isReading.current) return;
    isReading.current = true;
    for (const id of ids) waiting.current.delete(id);
    try {
      const { readTiles } = await import("../../images/read-tiles.ts");
      const tiles = await readTiles(ids);
      setChanged((last) => new Map([...last, ...tiles.map((tile) => [tile.id, tile] as const)]));
    } catch {
      for (const id of ids) waiting.current.add(id); // asked again with the next change
      return;
    } finally {
      isReading.current = false;
    }
    void read.current();
  });

  const note = (ids: readonly string[]) => {
    for (const id of ids) waiting.current.add(id);
    void read.current();
  };
  useChanges("images", (ids) => note(ids.length > 0 ? ids : seen.current));
  // biome-ignore lint/correctness/useExhaustiveDependencies: other tiles may have something waiting for them
  useEffect(() => void read.current(), [inView]);

  const interval = usePollInterval();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it reads what is in view when it fires
  useEffect(() => {
    if (interval === false) return;
    const timer = setInterval(() => note(seen.current), interval);
    return () => clearInterval(timer);
  }, [interval]);
  return changed;
}
