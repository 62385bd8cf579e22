import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import type { LibraryPage, LibraryTile } from "../../../../shared/library.ts";
import { queryClient } from "../../lib/query-client.ts";
import { pagesOf, type Span } from "./grid-geometry.ts";
import { listImages, pageSize } from "./list-images.ts";
import type { ListRequest } from "./list-request.ts";

export interface PictureList {
  /** What is shown: the request before this one, as long as this one is not answered. */
  readonly request: ListRequest;
  readonly isOutdated: boolean;
  /** Null until it is known. */
  readonly total: number | null;
  /** When the list was taken, by the database's clock; what came later is not in it. */
  readonly asOf: string | null;
  /** By the number of the page; those that somebody has looked at. */
  readonly pages: ReadonlyMap<number, readonly LibraryTile[]>;
  /** Another one when a page has come. */
  readonly version: number;
  /** When the list was read, or read again; milliseconds since 1970. */
  readonly readAt: number;
  /** All pages of `shown` are there. */
  readonly isComplete: boolean;
  readonly error: Error | null;
  /** Takes the list anew, with what has come since. What is shown stays until its successor is there. */
  refresh(): Promise<unknown>;
}

interface Kept {
  readonly request: ListRequest;
  readonly pages: Map<number, readonly LibraryTile[]>;
  version: number;
}

function keep(kept: Kept, page: number, tiles: readonly LibraryTile[]): void {
  if (kept.pages.get(page) === tiles) return;
  kept.pages.set(page, tiles);
  kept.version += 1;
}

interface Head extends LibraryPage {
  readonly request: ListRequest;
}

const settings = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false };
/** A person who comes back within this time finds the list as they left it. */
const keptMilliseconds = 60_000;
/** Requests that are to be answered as of now. */
const wantedNow = new WeakSet<ListRequest>();

/** Whoever asks for a list again asks for the same one: what came since would move what somebody looks at. */
async function readHead(request: ListRequest, signal: AbortSignal): Promise<Head> {
  const known = queryClient.getQueryData<Head>(["images", "list", request]);
  const moment = wantedNow.has(request) ? undefined : known?.as_of;
  const page = await listImages(request, 0, signal, moment);
  wantedNow.delete(request);
  return { request, ...page, as_of: moment ?? page.as_of };
}

/** Has what is shown of every list read again, as of its moment. */
export async function rereadLists(): Promise<void> {
  const keys = ["list", "page", "places", "panel", "new"];
  await Promise.all(keys.map((key) => queryClient.invalidateQueries({ queryKey: ["images", key] })));
}

/**
 * The pictures that match, as they were when the list was taken: the first page tells the moment, all others are asked
 * for as of then. Only pages of `shown` tiles are asked for, and given up when they are no longer shown.
 */
export function usePictureList(request: ListRequest, shown: Span): PictureList {
  const head = useQuery({
    queryKey: ["images", "list", request],
    queryFn: ({ signal }) => readHead(request, signal),
    placeholderData: keepPreviousData,
    gcTime: keptMilliseconds,
    ...settings,
  });
  const { data } = head;
  const listed = data?.request ?? request;
  const wanted = data ? pagesOf(shown, data.total, pageSize).filter((page) => page > 0) : [];
  // As many as a screen of the smallest tiles can touch. A page keeps its place among them while its neighbours change.
  const pageAt = (place: number) => wanted.find((page) => page % 4 === place);
  const others = [
    usePage(listed, data?.as_of, pageAt(0)),
    usePage(listed, data?.as_of, pageAt(1)),
    usePage(listed, data?.as_of, pageAt(2)),
    usePage(listed, data?.as_of, pageAt(3)),
  ];

  // Pages stay until those of a newer list come: a grid that blinks loses the eye.
  const kept = useRef<Kept>({ request: listed, pages: new Map(), version: 0 });
  if (kept.current.request !== listed)
    kept.current = { request: listed, pages: new Map(), version: kept.current.version + 1 };
  if (data) keep(kept.current, 0, data.images);
  for (const [place, { data: page }] of others.entries()) if (page) keep(kept.current, pageAt(place)!, page.images);

  const newest = others.reduce<{ at: number; total: number | null }>(
    (last, { data: page, dataUpdatedAt: at }) => (page && at > last.at ? { at, total: page.total } : last),
    { at: head.dataUpdatedAt, total: data?.total ?? null },
  );
  return {
    request: listed,
    isOutdated: head.isPlaceholderData,
    total: newest.total,
    asOf: data?.as_of ?? null,
    pages: kept.current.pages,
    version: kept.current.version,
    readAt: head.dataUpdatedAt,
    isComplete: data !== undefined && wanted.every((page) => kept.current.pages.has(page)),
    error: (head.isError ? head.error : null) ?? others.find(({ isError }) => isError)?.error ?? null,
    refresh() {
      wantedNow.add(request);
      return rereadLists();
    },
  };
}

/** One page as of a moment; nothing for none. */
const usePage = (request: ListRequest, asOf: string | undefined, page: number | undefined) =>
  useQuery({
    queryKey: ["images", "page", request, asOf, page],
    queryFn: ({ signal }) => listImages(request, page!, signal, asOf),
    enabled: page !== undefined,
    ...settings,
  });
