import { isFlawed } from "../../editing/details/fidelity.ts";
import type { PictureDetails } from "../../editing/details/picture-details.ts";
import type { ImageVerbs } from "../../editing/verbs/use-image-verbs.ts";
import type { GoPicture } from "../use-picture-url.ts";
import { countSites } from "./use-uses.ts";

/** The verbs of a picture, where what takes it from search asks first if sites show it, and a flawed scene is not just approved. */
export function carefulVerbs(
  picture: Pick<PictureDetails, "id" | "fidelity">,
  verbs: ImageVerbs,
  go: GoPicture,
): ImageVerbs {
  const askFirst = (verb: "withdraw" | "trash") => async () => {
    if (!verbs.isReachable()) return;
    if ((await countSites(picture.id)) > 0) go({ open: verb });
    else verbs[verb]();
  };
  return {
    ...verbs,
    approve: () => (isFlawed(picture) ? verbs.isReachable() && go({ open: "approve" }) : verbs.approve()),
    withdraw: askFirst("withdraw"),
    trash: askFirst("trash"),
  };
}
