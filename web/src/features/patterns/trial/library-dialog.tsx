import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import type { LibraryPage } from "../../../../../shared/library.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { patternTrialStrings as strings } from "../../../strings/pattern-trial.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { Picture } from "../../images/picture.tsx";
import { type Chosen, mostTried, nameOf, ofLibrary, withMore } from "./chosen.ts";

export interface LibraryDialogProps {
  readonly chosen: readonly Chosen[];
  readonly onChange: (chosen: readonly Chosen[]) => void;
  readonly onClose: () => void;
}

const shown = 48;

async function readNewest(): Promise<LibraryPage["images"]> {
  const args = { filter: { status: ["approved", "ready"] }, sort: "newest", skip: 0, take: shown };
  return ((await ask(supabase.rpc("list_images", args))) as unknown as LibraryPage).images;
}

/** The newest pictures of the library, to press those that are tried. */
export default function LibraryDialog({ chosen, onChange, onClose }: LibraryDialogProps) {
  const { data: tiles, error, refetch } = useQuery({ queryKey: ["images", "newest", shown], queryFn: readNewest });
  const ids = new Set(chosen.map(({ id }) => id));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={strings.fromLibrary}
      help={strings.chosen(chosen.length, mostTried)}
      className="max-w-3xl"
    >
      {!tiles &&
        (error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : <Skeleton className="h-64" />)}
      {tiles?.length === 0 && <p className="py-6 text-ink-soft">{strings.noPictures}</p>}
      <ul aria-label={strings.pictures} className="grid grid-cols-3 gap-2 sm:grid-cols-5">
        {tiles?.map((tile) => {
          const isChosen = ids.has(tile.id);
          return (
            <li key={tile.id}>
              <button
                type="button"
                aria-pressed={isChosen}
                aria-label={nameOf(tile)}
                title={nameOf(tile)}
                disabled={!isChosen && chosen.length >= mostTried}
                onClick={() =>
                  onChange(isChosen ? chosen.filter(({ id }) => id !== tile.id) : withMore(chosen, [ofLibrary(tile)]))
                }
                className="relative block w-full overflow-hidden rounded-control disabled:opacity-55 aria-pressed:outline-3 aria-pressed:-outline-offset-3 aria-pressed:outline-accent"
              >
                <Picture
                  path={tile.product_card?.path}
                  alt=""
                  thumbhash={tile.thumbhash}
                  color={tile.dominant_color}
                  className="aspect-4/3 w-full"
                />
                {isChosen && (
                  <span className="absolute top-1 right-1 rounded-full bg-accent p-0.5 text-on-accent">
                    <Check aria-hidden className="size-4" />
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      <div className="mt-4 flex justify-end">
        <Button look="primary" onClick={onClose}>
          {strings.done}
        </Button>
      </div>
    </Dialog>
  );
}
