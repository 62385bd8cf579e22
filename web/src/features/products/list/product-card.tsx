import { ImageOff, LoaderCircle } from "lucide-react";
import { Link } from "react-router-dom";
import type { LibraryTile } from "../../../../../shared/library.ts";
import { productPath } from "../../../lib/paths.ts";
import { productsStrings as strings } from "../../../strings/products.ts";
import { TimeText } from "../../../ui/time-text.tsx";
import { Picture } from "../../images/picture.tsx";
import { isThere, type ListedProduct } from "../product.ts";
import { ProductBadge } from "../status-badge.tsx";

interface ProductCardProps {
  readonly product: ListedProduct;
  /** The tile of what is shown of it; undefined while nobody knows, and where it is none of its own scenes. */
  readonly tile: LibraryTile | undefined;
  readonly isUrgent: boolean;
}

/** The part that a card shows: the first scene there is, before that what there is of the photo. */
export const shownPart = ({ scenes, cut_out, photo }: ListedProduct) =>
  scenes.find(isThere) ?? (photo.path ? photo : cut_out);

/** A product in the list: all of it leads there. */
export function ProductCard({ product, tile, isUrgent }: ProductCardProps) {
  const { id, title, kind, status, scenes, cover_path, photo, created_at, is_test } = product;
  const path =
    scenes.some(isThere) || !cover_path ? (tile?.product_card?.path ?? cover_path ?? photo.path) : cover_path;
  const facts = [
    strings.kinds[kind],
    strings.scenesOf(scenes.filter(isThere).length, scenes.length),
    is_test && strings.test,
  ];
  return (
    <li className="relative grid grid-rows-[auto_1fr] overflow-hidden rounded-card border border-line bg-raised transition-colors hover:border-line-strong">
      <div className="relative aspect-4/3 bg-inset">
        {path ? (
          <Picture
            path={path}
            alt=""
            thumbhash={tile?.thumbhash}
            color={tile?.dominant_color}
            isUrgent={isUrgent}
            className="size-full"
          />
        ) : (
          <span className="grid size-full place-items-center text-ink-soft">
            <ImageOff aria-hidden className="size-8" />
          </span>
        )}
        {status === "processing" && (
          <span className="absolute right-2 bottom-2 rounded-full bg-raised/85 p-1.5">
            <LoaderCircle aria-hidden className="size-4 animate-spin text-accent" />
          </span>
        )}
      </div>
      <div className="grid content-start gap-1 p-3">
        <span className="flex flex-wrap items-center gap-2">
          <Link
            to={productPath(id)}
            title={title}
            className="line-clamp-3 font-medium wrap-anywhere after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
          >
            {title}
          </Link>
          {status !== "ready" && <ProductBadge status={status} />}
        </span>
        <p className="text-sm text-ink-soft">{facts.filter(Boolean).join(" · ")}</p>
        <p className="text-xs text-ink-soft">
          <TimeText iso={created_at} />
        </p>
      </div>
    </li>
  );
}
