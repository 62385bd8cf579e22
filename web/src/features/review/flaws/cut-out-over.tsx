import type { Stand } from "../../../../../shared/stands.ts";
import { classes } from "../../../lib/classes.ts";
import { flawStrings as strings } from "../../../strings/flaws.ts";
import { checkerLook } from "../../../ui/checker-look.ts";
import { type PictureDetails, variantOf } from "../../editing/details/picture-details.ts";
import { usePictureDetails } from "../../editing/details/use-picture-details.ts";
import { placeOf } from "../../framing/place-of.ts";
import { Picture } from "../../images/picture.tsx";
import { cutOutPlace } from "./cut-out-place.ts";

export interface CutOutOverProps {
  readonly scene: PictureDetails;
  readonly cutOutId: string;
}

/** The cut-out of the photo in the place of the product, or by itself where that is not known, for as long as somebody compares. */
export default function CutOutOver({ scene, cutOutId }: CutOutOverProps) {
  const { data: cutOut } = usePictureDetails(cutOutId);
  const stand = scene.scene_stand as Stand | null;
  const path = cutOut && variantOf(cutOut, "full_res")?.path;
  const look = <Picture path={path} alt={strings.held} fit="contain" isUrgent className="size-full bg-transparent!" />;
  const { width, height } = scene;
  if (!stand || !width || !height || !cutOut?.width || !cutOut.height)
    return <div className={classes("absolute inset-0 z-20 grid p-3", checkerLook)}>{look}</div>;
  const place = cutOutPlace({ width: cutOut.width, height: cutOut.height }, { width, height }, stand);
  return (
    <div className="pointer-events-none absolute inset-0 z-20 grid place-items-center">
      {/* As large as the scene below it. */}
      <div
        className="relative"
        style={{ width: `min(100cqw, 100cqh * ${width / height}, ${width}px)`, aspectRatio: `${width} / ${height}` }}
      >
        <div className="absolute" style={placeOf(place)}>
          {look}
        </div>
      </div>
    </div>
  );
}
