import { Check } from "lucide-react";
import type { LibraryTile } from "../../../../shared/library.ts";
import { Picture } from "../images/picture.tsx";
import { pictureName } from "./picture-name.ts";

interface PictureButtonProps {
  readonly tile: LibraryTile;
  readonly isChosen: boolean;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

/** A picture to press, with a check where it is chosen. */
export const PictureButton = ({ tile, isChosen, isDisabled, onPress }: PictureButtonProps) => (
  <button
    type="button"
    aria-pressed={isChosen}
    aria-label={pictureName(tile)}
    title={pictureName(tile)}
    disabled={isDisabled}
    onClick={onPress}
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
);
