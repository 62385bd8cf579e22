import type { LibraryTile } from "../../../../../shared/library.ts";
import { imageStrings } from "../../../strings/images.ts";
import { Picture } from "../../images/picture.tsx";

export interface TilePictureProps {
  readonly tile: LibraryTile | undefined;
  readonly className: string;
}

/** A picture of the library, small; an empty box where it is not known. */
export const TilePicture = ({ tile, className }: TilePictureProps) => (
  <Picture
    path={(tile?.product_card ?? tile?.thumbnail)?.path}
    alt={tile ? nameOf(tile) : ""}
    thumbhash={tile?.thumbhash}
    color={tile?.dominant_color}
    className={className}
  />
);

/** What a picture is called. */
export const nameOf = ({ alt, prompt }: LibraryTile): string => alt ?? prompt ?? imageStrings.untitled;
