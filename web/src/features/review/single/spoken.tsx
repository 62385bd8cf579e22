import { imageStrings } from "../../../strings/images.ts";
import { reviewStrings } from "../../../strings/review.ts";
import { type PictureDetails, titleOf } from "../../editing/details/picture-details.ts";
import type { Move } from "../decisions/move.ts";

export interface SpokenProps {
  readonly picture: PictureDetails | undefined;
  readonly last: Move | undefined;
}

/** Tells the ear what was decided and what is on the screen now. */
export const Spoken = ({ picture, last }: SpokenProps) => (
  <p role="status" className="sr-only">
    {last && `${reviewStrings.did[last.to]}. `}
    {picture && `${reviewStrings.picture}: ${titleOf(picture) ?? imageStrings.untitled}`}
  </p>
);
