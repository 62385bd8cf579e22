import { useCallback, useMemo, useState } from "react";
import type { LibraryTile } from "../../../../shared/library.ts";
import { useKeys } from "../../lib/keyboard.ts";
import { useAddress } from "../../lib/use-address.ts";
import type { Span } from "./grid/grid-geometry.ts";
import { pageSize } from "./list/list-images.ts";
import { type ListRequest, listRequestOf } from "./list/list-request.ts";
import { useLiveTiles } from "./list/use-live-tiles.ts";
import { useNewPictures } from "./list/use-new-pictures.ts";
import { usePictureList } from "./list/use-picture-list.ts";
import { useOpened } from "./panel/use-opened.ts";
import { everything, nothing } from "./selection/selection.ts";
import { useChoosing } from "./selection/use-choosing.ts";
import { useSelection } from "./selection/use-selection.ts";
import { type ChangeView, isOtherSearch, useLibraryView } from "./view/use-library-view.ts";

export type LibraryState = ReturnType<typeof useLibrary>;

/** The state of the screen: the view that its address tells, the pictures that match it, and what is chosen of them. */
export function useLibrary() {
  const address = useAddress();
  const [view, setView] = useLibraryView(address);
  const [selection, setSelection] = useSelection(address);
  const [shown, setShown] = useState<Span>({ first: view.at, end: view.at + 1 });

  const key = JSON.stringify(listRequestOf(view));
  const request = useMemo(() => JSON.parse(key) as ListRequest, [key]);
  const list = usePictureList(request, shown);
  const { pages, total } = list;

  // biome-ignore lint/correctness/useExhaustiveDependencies: pages come into the same map; `version` tells
  const listed = useCallback(
    (index: number) => pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    [pages, list.version],
  );
  const inView = useMemo(() => idsOf(shown, listed), [shown, listed]);
  const changed = useLiveTiles(list.readAt, inView);
  const tileAt = useCallback(
    (index: number): LibraryTile | undefined => {
      const tile = listed(index);
      return tile && (changed.get(tile.id) ?? tile);
    },
    [listed, changed],
  );

  const choosing = useChoosing({ selection, onChange: setSelection, list, tileAt });
  const opened = useOpened({ image: view.image, list, tileAt, onChange: setView, onWant: setShown });
  const newCount = useNewPictures(list);

  const show = useCallback(
    (tiles: Span, top: number) => {
      setShown((last) => (last.first === tiles.first && last.end === tiles.end ? last : tiles));
      setView({ at: top });
    },
    [setView],
  );
  const changeView: ChangeView = (change, isStep) => {
    // What can no longer be seen would be forgotten, and put in the trash with the rest.
    if (isOtherSearch(change)) choosing.choose(nothing);
    setView(change, isStep);
  };

  const leave = () => (view.image === null ? choosing.choose(nothing) : opened.close());
  const chooseAll = () => total && choosing.choose(everything);
  useKeys({ Escape: leave, "Mod+a": chooseAll });
  const step = (by: 1 | -1) => () => opened.step(by);
  useKeys(
    {
      ArrowLeft: step(-1),
      ArrowUp: step(-1),
      ArrowRight: step(1),
      ArrowDown: step(1),
    },
    view.image !== null,
  );

  return {
    view,
    changeView,
    list,
    tileAt,
    selection,
    choosing,
    opened,
    newCount,
    show,
    /** Takes the list anew, from its top. */
    showNew() {
      window.scrollTo({ top: 0 });
      void list.refresh();
    },
  };
}

function idsOf({ first, end }: Span, tileAt: (index: number) => LibraryTile | undefined): string[] {
  return Array.from({ length: end - first }, (_, at) => tileAt(first + at)?.id).filter((id) => id !== undefined);
}
