import { type ReactNode, Suspense, useState } from "react";
import { classes } from "../../lib/classes.ts";
import { lazyPart } from "../../lib/lazy-part.ts";
import { shellStrings } from "../../strings/shell.ts";
import { Page } from "../../ui/page.tsx";
import { LibraryGrid } from "./grid/library-grid.tsx";
import { LibraryToolbar } from "./library-toolbar.tsx";
import { MatchLine } from "./match-line.tsx";
import { NewPicturesPill } from "./new-pictures-pill.tsx";
import { NoPictures } from "./no-pictures.tsx";
import { isNothing } from "./selection/selection.ts";
import { useLibrary } from "./use-library.ts";
import { filterCount } from "./view/library-view.ts";

const FilterChips = lazyPart(() => import("./filters/filter-chips.tsx"));
const FilterPanel = lazyPart(() => import("./filters/filter-panel.tsx"));
const ImagePanel = lazyPart(() => import("./panel/image-panel.tsx"));
const BulkBar = lazyPart(() => import("./bulk/bulk-bar.tsx"));

/** The library as people look through it: thousands of pictures, what to do with many of them, and each from near. */
export function Library({ actions }: { readonly actions?: ReactNode }) {
  const library = useLibrary();
  const { view, changeView, list, selection, choosing, opened } = library;
  const filters = filterCount(view);
  // It stays when nothing is selected any more: it tells what became of the work.
  const [isBulkUsed, setBulkUsed] = useState(false);
  if (!isBulkUsed && !isNothing(selection)) setBulkUsed(true);
  return (
    <Page title={shellStrings.library} isWide actions={actions}>
      <LibraryToolbar view={view} filterCount={filters} onChange={changeView} />
      {filters > 0 && (
        <Suspense fallback={<div className="mb-3 h-8" />}>
          <FilterChips filters={view} onChange={changeView} />
        </Suspense>
      )}
      <div className="flex gap-6">
        {view.isFilterPanelOpen && (
          <Suspense fallback={<div className="hidden w-72 shrink-0 lg:block" />}>
            <div className={classes("contents", view.image !== null && "lg:max-3xl:hidden")}>
              <FilterPanel view={view} total={list.total} onChange={changeView} />
            </div>
          </Suspense>
        )}
        <div className="min-w-0 flex-1 pb-24">
          <MatchLine
            total={list.total}
            selection={selection}
            isLoading={list.isOutdated || (list.total === null && list.error === null)}
            isBusy={choosing.isBusy}
            error={list.total === null ? null : list.error}
            onChoose={choosing.choose}
            onRetry={list.refresh}
          />
          <NewPicturesPill count={library.newCount} onShow={library.showNew} />
          {list.total ? (
            <LibraryGrid
              total={list.total}
              tileAt={library.tileAt}
              tileSize={view.tileSize}
              selection={selection}
              startAt={view.at}
              listKey={list.request}
              openIndex={opened.index}
              isBusy={list.isOutdated}
              usualStatus={view.statuses.length === 1 ? view.statuses[0]! : "approved"}
              onShow={library.show}
              onOpen={opened.open}
              onToggle={choosing.toggle}
              onExtend={choosing.extend}
            />
          ) : (
            <NoPictures list={list} view={view} onChange={changeView} />
          )}
        </div>
        {view.image !== null && (
          <Suspense fallback={<div className="hidden w-96 shrink-0 lg:block" />}>
            <ImagePanel
              image={view.image}
              tile={opened.index === null ? undefined : library.tileAt(opened.index)}
              opened={opened}
            />
          </Suspense>
        )}
      </div>
      {isBulkUsed && (
        <Suspense>
          <BulkBar library={library} />
        </Suspense>
      )}
    </Page>
  );
}
