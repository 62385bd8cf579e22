import type { ProductKind } from "../../../../../shared/products.ts";
import { isFor } from "../form/chosen-scenes.ts";
import type { OfferedScene } from "../form/read-offer.ts";

/** The kind that these scenes are meant for; undefined where they are for none. */
export function kindOf(slugs: readonly string[], offered: readonly OfferedScene[]): ProductKind | undefined {
  const scene = offered.find(({ slug }) => slugs.includes(slug));
  return (["jewelry", "food"] as const).find((kind) => scene && isFor(scene, kind));
}
