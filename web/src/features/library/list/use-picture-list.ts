import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { LibraryTile } from "../../../../../shared/library.ts";
import { pagesOf, type Span } from "../grid/grid-geometry.ts";
import { readHead, renewList } from "./list-head.ts";
import { listImages, pageSize } from "./list-images.ts";
import type { ListRequest } from "./list-request.ts";
import { useKeptPages } from "./use-kept-pages.ts";

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

const settings = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false };
/** A person who comes back within this time finds the list as they left it. */
const keptMilliseconds = 60_000;

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

  const kept = useKeptPages(listed, head.dataUpdatedAt, wanted);
  if (data) kept.keep(0, data.images);
  for (const [place, { data: page }] of others.entries()) if (page) kept.keep(pageAt(place)!, page.images);

  const newest = others.reduce<{ at: number; total: number | null }>(
    (last, { data: page, dataUpdatedAt: at }) => (page && at > last.at ? { at, total: page.total } : last),
    { at: head.dataUpdatedAt, total: data?.total ?? null },
  );
  return {
    request: listed,
    isOutdated: head.isPlaceholderData,
    total: newest.total,
    asOf: data?.as_of ?? null,
    pages: kept.pages,
    version: kept.version,
    readAt: head.dataUpdatedAt,
    isComplete: data !== undefined && wanted.every((page) => kept.pages.has(page)),
    error: (head.isError ? head.error : null) ?? others.find(({ isError }) => isError)?.error ?? null,
    refresh: () => renewList(request),
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
