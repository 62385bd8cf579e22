import { pickingStrings as strings } from "../../strings/picking.ts";
import { Thumbnail } from "./thumbnail.tsx";
import { usePictures } from "./use-pictures.ts";

interface ChosenStripProps {
  readonly ids: readonly string[];
  readonly onRemove: (id: string) => void;
}

/** What is chosen, in its order. */
export function ChosenStrip({ ids, onRemove }: ChosenStripProps) {
  const tiles = usePictures(ids);
  if (ids.length === 0) return null;
  return (
    <ul aria-label={strings.chosen} className="flex w-full flex-wrap gap-2 pt-1">
      {ids.map((id, place) => (
        <li key={id}>
          <Thumbnail tile={tiles[place]} onRemove={() => onRemove(id)} />
        </li>
      ))}
    </ul>
  );
}
