import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { type ReactNode, useState } from "react";
import { pickingStrings as strings } from "../../strings/picking.ts";
import { Button } from "../../ui/button.tsx";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { controlLook } from "../../ui/field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { listPictures } from "./list-pictures.ts";
import { moveFocus } from "./move-focus.ts";
import { PictureButton } from "./picture-button.tsx";
import { useRest } from "./use-rest.ts";

interface LibraryChoiceProps {
  readonly chosen: ReadonlySet<string>;
  readonly isFull: boolean;
  readonly onPress: (id: string) => void;
  /** Stands beside the search. */
  readonly upload: ReactNode;
}

/** The pictures of the library, the newest first, to search and to press. */
export function LibraryChoice({ chosen, isFull, onPress, upload }: LibraryChoiceProps) {
  const [written, setWritten] = useState("");
  const text = useRest(written.trim());
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = useInfiniteQuery({
    queryKey: ["images", "picker", text],
    queryFn: ({ pageParam, signal }) => listPictures(text, pageParam, signal),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const shown = pages.reduce((sum, { images }) => sum + images.length, 0);
      return shown < total ? shown : undefined;
    },
    placeholderData: keepPreviousData,
  });
  // A picture that came between two pages would stand on both.
  const tiles = data && [
    ...new Map(data.pages.flatMap(({ images }) => images).map((tile) => [tile.id, tile])).values(),
  ];
  return (
    <>
      <div className="mb-3 flex flex-wrap items-start gap-2">
        <div className="relative min-w-52 flex-1">
          <Search aria-hidden className="pointer-events-none absolute top-3 left-3 size-4 text-ink-soft" />
          <input
            type="search"
            aria-label={strings.search}
            placeholder={strings.search}
            maxLength={200}
            value={written}
            onChange={(event) => setWritten(event.target.value)}
            className={`${controlLook} pl-9`}
          />
        </div>
        {upload}
      </div>
      {!tiles &&
        (error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : <Skeleton className="h-64" />)}
      {tiles?.length === 0 && (
        <p role="status" className="py-6 text-ink-soft">
          {text ? strings.nothingFits(text) : strings.none}
        </p>
      )}
      <ul
        aria-label={strings.pictures}
        aria-busy={isPlaceholderData}
        onKeyDown={moveFocus}
        className={`grid grid-cols-3 gap-2 sm:grid-cols-5 ${isPlaceholderData ? "opacity-60" : ""}`}
      >
        {tiles?.map((tile) => (
          <li key={tile.id}>
            <PictureButton
              tile={tile}
              isChosen={chosen.has(tile.id)}
              isDisabled={isFull && !chosen.has(tile.id)}
              onPress={() => onPress(tile.id)}
            />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button className="mt-3" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {strings.more}
        </Button>
      )}
    </>
  );
}
