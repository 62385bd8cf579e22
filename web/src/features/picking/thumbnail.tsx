import { ImageOff, X } from "lucide-react";
import type { LibraryTile } from "../../../../shared/library.ts";
import { pickingStrings as strings } from "../../strings/picking.ts";
import { Picture } from "../images/picture.tsx";
import { pictureName } from "./picture-name.ts";

interface ThumbnailProps {
  /** Null for one that is gone, undefined while nobody knows. */
  readonly tile: LibraryTile | null | undefined;
  readonly onRemove: () => void;
}

/** A chosen picture, small, with a button that takes it away. */
export function Thumbnail({ tile, onRemove }: ThumbnailProps) {
  const name = tile ? pictureName(tile) : tile === null ? strings.missing : strings.chosen;
  return (
    <span className="relative block size-16 shrink-0" title={name}>
      {tile === null ? (
        <span className="grid size-full place-items-center rounded-control border border-bad bg-bad-soft text-bad">
          <ImageOff aria-hidden className="size-5" />
          <span className="sr-only">{strings.missing}</span>
        </span>
      ) : (
        <Picture
          path={tile?.thumbnail?.path}
          alt={name}
          thumbhash={tile?.thumbhash}
          color={tile?.dominant_color}
          className="size-full rounded-control border border-line"
        />
      )}
      <button
        type="button"
        aria-label={strings.remove(name)}
        title={strings.remove(name)}
        onClick={onRemove}
        className="absolute -top-1.5 -right-1.5 grid size-6 place-items-center rounded-full border border-line bg-raised text-ink-soft shadow-raised hover:text-ink"
      >
        <X aria-hidden className="size-4" />
      </button>
    </span>
  );
}
