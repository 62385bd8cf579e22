import { ImagePlus, SearchX, Trash2 } from "lucide-react";
import { paths } from "../../lib/paths.ts";
import { libraryFilterStrings } from "../../strings/library-filters.ts";
import { Button } from "../../ui/button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { StateMessage } from "../../ui/state-message.tsx";
import { filterCount, type LibraryView, noFilters } from "./view/library-view.ts";
import type { ChangeView } from "./view/use-library-view.ts";

export interface NothingHereProps {
  readonly view: LibraryView;
  readonly onChange: ChangeView;
}

/** Why there is no picture, and the way on: an empty library, an empty trash, or filters that leave nothing. */
export default function NothingHere({ view, onChange }: NothingHereProps) {
  const count = filterCount(view);
  if (view.isTrash && count === 1 && !view.text)
    return (
      <StateMessage
        icon={<Trash2 aria-hidden />}
        title={libraryFilterStrings.trashEmptyTitle}
        help={libraryFilterStrings.trashEmptyHelp}
        action={<Button onClick={() => onChange(noFilters, true)}>{libraryFilterStrings.toLibrary}</Button>}
      />
    );
  if (count > 0 || view.text)
    return (
      <StateMessage
        icon={<SearchX aria-hidden />}
        title={libraryFilterStrings.noMatchTitle}
        help={libraryFilterStrings.noMatchHelp}
        action={
          <>
            <Button onClick={() => onChange(noFilters, true)}>{libraryFilterStrings.clearFilters}</Button>
            {view.text && !view.isByMeaning && (
              <Button onClick={() => onChange({ isByMeaning: true, sort: null }, true)}>
                {libraryFilterStrings.tryMeaning}
              </Button>
            )}
          </>
        }
      />
    );
  return (
    <StateMessage
      icon={<ImagePlus aria-hidden />}
      title={libraryFilterStrings.emptyTitle}
      help={
        <>
          <p>{libraryFilterStrings.emptyHelp}</p>
          <ol className="mt-3 grid list-decimal gap-2 pl-6 text-left">
            {libraryFilterStrings.emptySteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      }
      action={
        <LinkButton to={paths.generate} look="primary">
          {libraryFilterStrings.generate}
        </LinkButton>
      }
    />
  );
}
