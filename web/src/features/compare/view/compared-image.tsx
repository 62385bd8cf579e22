import { imageStrings } from "../../../strings/images.ts";
import { Picture } from "../../images/picture.tsx";
import type { ComparedPicture } from "../read/compared-picture.ts";

interface ComparedImageProps {
  readonly picture: ComparedPicture;
  readonly isUrgent?: boolean;
}

/** All of a picture, whatever its shape, in the middle of its frame. */
export const ComparedImage = ({ picture, isUrgent = true }: ComparedImageProps) => (
  <Picture
    path={picture.path}
    alt={picture.prompt || imageStrings.untitled}
    thumbhash={picture.thumbhash}
    color={picture.color}
    fit="contain"
    isUrgent={isUrgent}
    className="size-full"
  />
);
