import type { LibraryTile } from "../../../../../shared/library.ts";
import { productPath } from "../../../lib/paths.ts";
import { pictureProductStrings as strings } from "../../../strings/picture-product.ts";
import { TextLink } from "../../../ui/text-link.tsx";
import type { PictureDetails } from "../../editing/details/picture-details.ts";
import { Part } from "./part.tsx";
import type { Some } from "./read-related.ts";
import { TileLinks } from "./tile-links.tsx";

export interface ProductCardProps {
  readonly picture: Pick<PictureDetails, "product_id" | "product_part">;
  /** Of a scene its cut-out and its photo, of a cut-out its photo. */
  readonly ancestors: readonly LibraryTile[];
  /** The other scenes of the product, of all its runs. */
  readonly scenes: Some;
}

/** What a part of a product was made from, and the scenes of it. */
export default function ProductCard({ picture: { product_id, product_part }, ancestors, scenes }: ProductCardProps) {
  const names =
    product_part === "scene" ? [strings.partNames.cut_out, strings.partNames.photo] : [strings.partNames.photo];
  return (
    <>
      {ancestors.length > 0 && (
        <Part title={strings.parts}>
          <TileLinks
            tiles={ancestors}
            total={ancestors.length}
            caption={({ id }) => names[ancestors.findIndex((tile) => tile.id === id)] ?? ""}
          />
        </Part>
      )}
      <Part title={strings.product}>
        {product_id && (
          <p className="mb-3 text-sm">
            <TextLink to={productPath(product_id)}>{strings.toProduct}</TextLink>
          </p>
        )}
        <section aria-label={strings.otherScenes}>
          {scenes.tiles.length > 0 ? (
            <TileLinks {...scenes} />
          ) : (
            <p className="text-sm text-ink-soft">{strings.noScenes}</p>
          )}
        </section>
      </Part>
    </>
  );
}
