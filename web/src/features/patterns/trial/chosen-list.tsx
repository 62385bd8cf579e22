import { X } from "lucide-react";
import { patternTrialStrings as strings } from "../../../strings/pattern-trial.ts";
import { Picture } from "../../images/picture.tsx";
import type { Chosen } from "../pictures/chosen.ts";

interface ChosenListProps {
  readonly chosen: readonly Chosen[];
  readonly onRemove: (id: string) => void;
}

/** The pictures that were chosen, each to be left out again. */
export const ChosenList = ({ chosen, onRemove }: ChosenListProps) => (
  <ul aria-label={strings.pictures} className="flex flex-wrap gap-2">
    {chosen.map((one) => (
      <li
        key={one.id}
        className="flex max-w-full items-center gap-2 rounded-control border border-line bg-raised p-1 text-sm"
      >
        <span className="block size-9 shrink-0 overflow-hidden rounded-control bg-inset">
          {one.file ? (
            <img src={one.preview} alt="" className="size-full object-cover" />
          ) : (
            <Picture
              path={one.tile.thumbnail?.path}
              alt=""
              thumbhash={one.tile.thumbhash}
              color={one.tile.dominant_color}
              className="size-full"
            />
          )}
        </span>
        <span title={one.name} className="max-w-40 truncate">
          {one.name}
        </span>
        <button
          type="button"
          aria-label={strings.leaveOut(one.name)}
          className="grid size-8 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-inset hover:text-ink"
          onClick={() => onRemove(one.id)}
        >
          <X aria-hidden className="size-4" />
        </button>
      </li>
    ))}
  </ul>
);
