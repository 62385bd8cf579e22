import type { LibraryTile } from "../../../../shared/library.ts";
import { imageStrings } from "../../strings/images.ts";

/** What a picture is called where it stands as a picture. */
export const pictureName = ({ alt, prompt }: Pick<LibraryTile, "alt" | "prompt">): string =>
  alt || prompt || imageStrings.untitled;
