import type { LibraryTile } from "../../../../../shared/library.ts";
import { imageStrings } from "../../../strings/images.ts";

/** What a picture is called where there is one line for it. */
export const tileName = ({ alt, prompt }: Pick<LibraryTile, "alt" | "prompt">): string =>
  alt ?? prompt ?? imageStrings.untitled;
