import { mostScenes } from "../../../../../shared/product-limits.ts";
import type { ProductKind } from "../../../../../shared/products.ts";
import type { Draft } from "./draft.ts";
import type { OfferedScene } from "./read-offer.ts";

const usualCount = 4;

/** Whether a scene is meant for products of a kind. */
export const isFor = ({ category }: Pick<OfferedScene, "category">, kind: ProductKind): boolean =>
  category === `${kind} scenes`;

/** The slugs of those that are chosen at first: four that the library has for the kind. */
const usualScenes = (scenes: readonly OfferedScene[], kind: ProductKind): string[] =>
  scenes
    .filter((scene) => scene.isShared && isFor(scene, kind))
    .slice(0, usualCount)
    .map(({ slug }) => slug);

/** The slugs of the chosen scenes that there are, in the order in which they are shown. */
export function chosenScenes(
  { scenes, kind }: Pick<Draft, "scenes" | "kind">,
  offered: readonly OfferedScene[],
): string[] {
  const chosen = scenes ?? usualScenes(offered, kind);
  return inOrder(offered, kind)
    .map(({ slug }) => slug)
    .filter((slug) => chosen.includes(slug))
    .slice(0, mostScenes);
}

/** All scenes, those of the kind first. */
export const inOrder = (offered: readonly OfferedScene[], kind: ProductKind): OfferedScene[] => [
  ...offered.filter((scene) => isFor(scene, kind)),
  ...offered.filter((scene) => !isFor(scene, kind)),
];
