import type { Deciding } from "../decide/use-deciding.ts";
import type { ComparedPicture } from "../read/compared-picture.ts";
import type { Zoom } from "./zoom.ts";

/** What each way of looking is told. */
export interface ViewProps {
  readonly pictures: readonly ComparedPicture[];
  /** What each is called, by its id. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether they were made of different words. */
  readonly hasPrompts: boolean;
  /** Whether one at least was made after a recipe. */
  readonly hasRecipes: boolean;
  /** All are looked at from as near. */
  readonly zoom: Zoom;
  readonly onZoom: (zoom: (before: Zoom) => Zoom) => void;
  readonly deciding: Deciding;
}

/** Of those that lay two over each other. */
export interface PairProps extends ViewProps {
  /** The places of the two. */
  readonly pair: readonly [number, number];
  readonly onPair: (pair: readonly [number, number]) => void;
}
