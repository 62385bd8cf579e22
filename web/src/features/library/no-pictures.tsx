import { Suspense } from "react";
import { lazyPart } from "../../lib/lazy-part.ts";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { GridSkeleton } from "./grid/grid-skeleton.tsx";
import type { PictureList } from "./list/use-picture-list.ts";
import type { LibraryView } from "./view/library-view.ts";
import type { ChangeView } from "./view/use-library-view.ts";

const NothingHere = lazyPart(() => import("./nothing-here.tsx"));

export interface NoPicturesProps {
  readonly list: PictureList;
  readonly view: LibraryView;
  readonly onChange: ChangeView;
}

/** What stands in the place of the grid: it is on its way, it failed, or there is nothing. */
export function NoPictures({ list, view, onChange }: NoPicturesProps) {
  if (list.total === 0)
    return (
      <Suspense>
        <NothingHere view={view} onChange={onChange} />
      </Suspense>
    );
  return list.error ? (
    <FailureMessage error={list.error} onRetry={() => void list.refresh()} />
  ) : (
    <GridSkeleton size={view.tileSize} />
  );
}
