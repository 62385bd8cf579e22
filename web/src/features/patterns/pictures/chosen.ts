import type { LibraryTile } from "../../../../../shared/library.ts";
import { pictureName } from "../../picking/picture-name.ts";

/** A picture of the library that a pattern is to read. */
export interface ChosenTile {
  readonly id: string;
  readonly name: string;
  readonly file: null;
  readonly tile: LibraryTile;
}

/** A file of this device. */
export interface ChosenFile {
  readonly id: string;
  readonly name: string;
  readonly file: File;
  /** A small picture of it, as a `data:` address. */
  readonly preview: string;
}

export type Chosen = ChosenTile | ChosenFile;

const longestName = 300;

export const ofLibrary = (tile: LibraryTile): ChosenTile => ({
  id: tile.id,
  name: pictureName(tile).slice(0, longestName),
  file: null,
  tile,
});

export const ofFile = (file: File, preview: string): ChosenFile => ({
  id: `${file.name} ${file.size} ${file.lastModified}`,
  name: file.name.slice(0, longestName),
  file,
  preview,
});

/** Those chosen before and these, each once; how many of them are too many for `most`. */
export function withMore<One extends Chosen>(chosen: readonly One[], more: readonly One[], most: number) {
  const all = [...new Map([...chosen, ...more].map((one) => [one.id, one])).values()];
  return { chosen: all.slice(0, most), leftOut: Math.max(0, all.length - most) };
}
