import { ImagePlus, SearchX, Trash2 } from "lucide-react";
import { paths } from "../../lib/paths.ts";
import { libraryStrings } from "../../strings/library.ts";
import { Button } from "../../ui/button.tsx";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { StateMessage } from "../../ui/state-message.tsx";
import { filterChipsOf } from "./filter-chips-of.ts";
import { GridSkeleton } from "./grid-skeleton.tsx";
import { type LibraryView, noFilters } from "./library-view.ts";
import type { ChangeView } from "./use-library-view.ts";
import type { PictureList } from "./use-picture-list.ts";

export interface NoPicturesProps {
  readonly list: PictureList;
  readonly view: LibraryView;
  readonly onChange: ChangeView;
}

/** What stands in the place of the grid: it is on its way, it failed, or there is nothing, and then what to do. */
export function NoPictures({ list, view, onChange }: NoPicturesProps) {
  if (list.total === null)
    return list.error ? (
      <FailureMessage error={list.error} onRetry={() => void list.refresh()} />
    ) : (
      <GridSkeleton size={view.tileSize} />
    );
  const chips = filterChipsOf(view);
  if (view.isTrash && chips.length === 1 && !view.text)
    return (
      <StateMessage
        icon={<Trash2 aria-hidden />}
        title={libraryStrings.trashEmptyTitle}
        help={libraryStrings.trashEmptyHelp}
        action={<Button onClick={() => onChange(noFilters, true)}>{libraryStrings.toLibrary}</Button>}
      />
    );
  if (chips.length > 0 || view.text)
    return (
      <StateMessage
        icon={<SearchX aria-hidden />}
        title={libraryStrings.noMatchTitle}
        help={libraryStrings.noMatchHelp}
        action={<Button onClick={() => onChange(noFilters, true)}>{libraryStrings.clearFilters}</Button>}
      />
    );
  return (
    <StateMessage
      icon={<ImagePlus aria-hidden />}
      title={libraryStrings.emptyTitle}
      help={
        <>
          <p>{libraryStrings.emptyHelp}</p>
          <ol className="mt-3 grid list-inside list-decimal gap-2 text-left">
            {libraryStrings.emptySteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      }
      action={
        <LinkButton to={paths.generate} look="primary">
          {libraryStrings.generate}
        </LinkButton>
      }
    />
  );
}
