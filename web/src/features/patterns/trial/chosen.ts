import type { LibraryTile } from "../../../../../shared/library.ts";
import { imageStrings } from "../../../strings/images.ts";

/** As many pictures are tried at once. */
export const mostTried = 10;

/** A picture to try a pattern on: one of the library, or a file. */
export type Chosen =
  | { readonly id: string; readonly name: string; readonly file: null }
  | { readonly id: string; readonly name: string; readonly file: File };

export const nameOf = ({ alt, prompt }: LibraryTile): string => alt ?? prompt ?? imageStrings.untitled;

export const ofLibrary = (tile: LibraryTile): Chosen => ({ id: tile.id, name: nameOf(tile).slice(0, 300), file: null });

export const ofFile = (file: File): Chosen => ({
  id: `${file.name} ${file.size} ${file.lastModified}`,
  name: file.name.slice(0, 300),
  file,
});

/** Those chosen before and these, each once, and no more than are tried at once. */
export const withMore = (chosen: readonly Chosen[], more: readonly Chosen[]): Chosen[] =>
  [...new Map([...chosen, ...more].map((one) => [one.id, one])).values()].slice(0, mostTried);
