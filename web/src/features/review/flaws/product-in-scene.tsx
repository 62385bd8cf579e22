import type { Stand } from "../../../../../shared/stands.ts";
import { flawStrings as strings } from "../../../strings/flaws.ts";
import { type PictureDetails, variantOf } from "../../editing/details/picture-details.ts";
import { Picture } from "../../images/picture.tsx";

const percent = (share: number) => `${share * 100}%`;

const roomOf = ({ scene_stand }: PictureDetails) =>
  (scene_stand as Stand | null) ?? { x: 0.5, y: 1, width: 1, height: 1 };

/** Width to height of the room that a product has in a scene. */
export function roomRatio(picture: PictureDetails): number {
  const room = roomOf(picture);
  return (room.width * ((picture.width ?? 4) / (picture.height ?? 3))) / room.height;
}

/** The part of a scene where the product stands, as large as there is room for it. */
export function ProductInScene({ picture }: { readonly picture: PictureDetails }) {
  const room = roomOf(picture);
  return (
    <div
      className="relative max-h-full w-full overflow-hidden rounded-control"
      style={{ aspectRatio: roomRatio(picture) }}
    >
      <div
        className="absolute"
        style={{
          width: percent(1 / room.width),
          height: percent(1 / room.height),
          left: percent(-(room.x - room.width / 2) / room.width),
          top: percent(-(room.y - room.height) / room.height),
        }}
      >
        <Picture
          path={variantOf(picture, "full_res")?.path}
          alt={strings.inScene}
          fit="contain"
          className="size-full"
        />
      </div>
    </div>
  );
}
