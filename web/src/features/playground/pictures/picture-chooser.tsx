import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { playgroundMoreStrings } from "../../../strings/playground-more.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { controlLook } from "../../../ui/field.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useDraft } from "../../searching/asked/use-draft.ts";
import { defaults } from "../../searching/search-answer.ts";
import { useSearch } from "../../searching/use-search.ts";
import { fromFound } from "./known-picture.ts";
import { newestApproved } from "./newest-approved.ts";
import { SmallPicture } from "./small-picture.tsx";

export interface PictureChooserProps {
  readonly onChoose: (id: string) => void;
  /** Takes the focus, once a picture was chosen: what opened this is gone then. */
  readonly onLeft: () => HTMLElement | null;
  readonly onClose: () => void;
}

const columns = "grid grid-cols-2 gap-2 sm:grid-cols-3 md:grid-cols-4";
const most = 24;

/** Chooses an approved picture: of the newest, or by words as any search does. */
export default function PictureChooser({ onChoose, onLeft, onClose }: PictureChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  const hasChosen = useRef(false);
  const [query, setQuery] = useState("");
  const { draft: typed, setDraft: setTyped } = useDraft(query, setQuery, 200);
  const isSearch = query.trim() !== "";
  const newest = useQuery({
    queryKey: ["images", "approved"],
    queryFn: ({ signal }) => newestApproved(signal),
    enabled: !isSearch,
  });
  const search = useSearch({ ...defaults, limit: most, query });
  const pictures = isSearch ? search.answer?.output.results.map(fromFound) : newest.data;
  const error = isSearch ? search.failure : newest.error;
  const s = playgroundMoreStrings;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={s.choose}
      className="max-w-3xl!"
      initialFocus={input}
      finalFocus={() => (hasChosen.current ? onLeft() : null)}
    >
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
        {error && <FailureMessage error={error} onRetry={() => void (isSearch ? search.retry() : newest.refetch())} />}
        {!pictures && !error && (
          <div aria-hidden className={columns}>
            {["a", "b", "c", "d", "e", "f", "g", "h"].map((place) => (
              <Skeleton key={place} className="aspect-4/3" />
            ))}
          </div>
        )}
        {pictures && (
          <>
            <p role="status" className="mb-2 text-sm text-ink-soft">
              {pictures.length === 0 ? s.chooseNone : isSearch ? s.chooseFound : s.chooseNewest}
            </p>
            <ul aria-label={s.choices} className={columns}>
              {pictures.map((known) => (
                <li key={known.id}>
                  <button
                    type="button"
                    aria-label={known.name}
                    title={known.name}
                    onClick={() => {
                      hasChosen.current = true;
                      onChoose(known.id);
                    }}
                    className="block w-full overflow-hidden rounded-control outline-offset-2 hover:outline-2 hover:outline-accent"
                  >
                    <SmallPicture known={known} className="aspect-4/3 w-full" />
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
