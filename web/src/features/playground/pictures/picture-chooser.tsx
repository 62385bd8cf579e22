import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { playgroundStrings } from "../../../strings/playground.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { controlLook } from "../../../ui/field.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useDraft } from "../../searching/asked/use-draft.ts";
import { findApproved } from "./find-approved.ts";
import { nameOf, TilePicture } from "./tile-picture.tsx";

export interface PictureChooserProps {
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

const columns = "grid grid-cols-2 gap-2 sm:grid-cols-3 md:grid-cols-4";

/** Chooses a picture of the library. Only approved ones: no search knows of others. */
export default function PictureChooser({ onChoose, onClose }: PictureChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState("");
  const [typed, setTyped] = useDraft(words, setWords, 200);
  const { data, error, refetch } = useQuery({
    queryKey: ["images", "approved", words],
    queryFn: ({ signal }) => findApproved(words, signal),
    placeholderData: keepPreviousData,
  });
  const s = playgroundStrings;
  return (
    <Dialog isOpen onClose={onClose} title={s.choose} className="max-w-3xl!" initialFocus={input}>
      <input
        ref={input}
        type="search"
        aria-label={s.chooseLabel}
        placeholder={s.choosePlaceholder}
        value={typed}
        maxLength={500}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        className={controlLook}
      />
      <div className="mt-4 min-h-64">
        {error && <FailureMessage error={error} onRetry={() => void refetch()} />}
        {!data && !error && (
          <div aria-hidden className={columns}>
            {["a", "b", "c", "d", "e", "f", "g", "h"].map((place) => (
              <Skeleton key={place} className="aspect-4/3" />
            ))}
          </div>
        )}
        {data && (
          <>
            <p role="status" className="mb-2 text-sm text-ink-soft">
              {s.chooseFrom(data.images.length, data.total)}
            </p>
            <ul aria-label={s.choices} className={columns}>
              {data.images.map((tile) => (
                <li key={tile.id}>
                  <button
                    type="button"
                    aria-label={nameOf(tile)}
                    title={nameOf(tile)}
                    onClick={() => onChoose(tile.id)}
                    className="block w-full overflow-hidden rounded-control outline-offset-2 hover:outline-2 hover:outline-accent"
                  >
                    <TilePicture tile={tile} className="aspect-4/3" />
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}
