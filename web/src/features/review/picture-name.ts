import { imageStrings } from "../../strings/images.ts";
import { knownDetails } from "../editing/details/details-cache.ts";
import { titleOf } from "../editing/details/picture-details.ts";
import { knownTile } from "./grid/tile-cache.ts";

/** What a picture is called in a sentence, as far as it has been on the screen. */
export function pictureName(id: string): string {
  const details = knownDetails(id);
  return (details ? titleOf(details) : knownTile(id)?.alt) ?? imageStrings.untitled;
}
