import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { LibraryPage } from "../../../../../shared/library.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { patternPictureStrings as strings } from "../../../strings/pattern-pictures.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { PictureButton } from "../../picking/picture-button.tsx";
import { type Chosen, type ChosenTile, ofLibrary } from "./chosen.ts";

export interface LibraryDialogProps {
  readonly chosen: readonly Chosen[];
  /** So many in all. */
  readonly most: number;
  /** What the button says that is done with it. */
  readonly action: string;
  readonly onAdd: (tile: ChosenTile) => void;
  readonly onRemove: (id: string) => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const shownAtFirst = 48;
const shownAtMost = 192;

async function readNewest(take: number): Promise<LibraryPage> {
  const args = { filter: { status: ["approved", "ready"] }, sort: "newest", skip: 0, take };
  return (await ask(supabase.rpc("list_images", args))) as unknown as LibraryPage;
}

/** The newest pictures of the library, to press those that are tried. */
export default function LibraryDialog(props: LibraryDialogProps) {
  const { chosen, most, action, onAdd, onRemove, onDone, onClose } = props;
  const [take, setTake] = useState(shownAtFirst);
  const { data, error, refetch } = useQuery({
    queryKey: ["images", "newest", take],
    queryFn: () => readNewest(take),
    placeholderData: keepPreviousData,
  });
  const tiles = data?.images;
  const ids = new Set(chosen.map(({ id }) => id));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={strings.fromLibrary}
      help={strings.chosen(chosen.length, most)}
      className="max-w-3xl!"
    >
      {!tiles &&
        (error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : <Skeleton className="h-64" />)}
      {tiles?.length === 0 && <p className="py-6 text-ink-soft">{strings.none}</p>}
      <ul aria-label={strings.fromLibrary} className="grid grid-cols-3 gap-2 sm:grid-cols-5">
        {tiles?.map((tile) => {
          const isChosen = ids.has(tile.id);
          return (
            <li key={tile.id}>
              <PictureButton
                tile={tile}
                isChosen={isChosen}
                isDisabled={!isChosen && chosen.length >= most}
                onPress={() => (isChosen ? onRemove(tile.id) : onAdd(ofLibrary(tile)))}
              />
            </li>
          );
        })}
      </ul>
      <div className="sticky -bottom-5 -mx-5 mt-4 -mb-5 flex flex-wrap justify-end gap-2 border-t border-line bg-raised px-5 py-3">
        {data && data.total > take && take < shownAtMost && (
          <Button className="mr-auto" onClick={() => setTake(take * 2)}>
            {strings.more}
          </Button>
        )}
        <Button look="primary" onClick={onDone}>
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
