import type { ImageVerbs } from "../../editing/verbs/use-image-verbs.ts";
import type { GoPicture } from "../use-picture-url.ts";
import { countSites } from "./use-uses.ts";

/** The verbs of a picture, where what takes it from search asks first if sites show it. */
export function carefulVerbs(id: string, verbs: ImageVerbs, go: GoPicture): ImageVerbs {
  const askFirst = (verb: "withdraw" | "trash") => async () => {
    if (!verbs.isReachable()) return;
    if ((await countSites(id)) > 0) go({ open: verb });
    else verbs[verb]();
  };
  return { ...verbs, withdraw: askFirst("withdraw"), trash: askFirst("trash") };
}
