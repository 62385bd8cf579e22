import type { Stand } from "../../../../../shared/stands.ts";
import { flawStrings as strings } from "../../../strings/flaws.ts";
import { type PictureDetails, variantOf } from "../../editing/details/picture-details.ts";
import { Picture } from "../../images/picture.tsx";

const percent = (share: number) => `${share * 100}%`;

/** The part of a scene where the product stands, as large as there is room for it. */
export function ProductInScene({ picture }: { readonly picture: PictureDetails }) {
  const stand = picture.scene_stand as Stand | null;
  const room = stand ?? { x: 0.5, y: 1, width: 1, height: 1 };
  const sceneRatio = (picture.width ?? 4) / (picture.height ?? 3);
  return (
    <div
      className="relative max-h-full w-full overflow-hidden rounded-control"
      style={{ aspectRatio: (room.width * sceneRatio) / room.height }}
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
