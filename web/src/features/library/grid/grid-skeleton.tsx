import { Skeleton } from "../../../ui/skeleton.tsx";
import type { TileSize } from "./grid-geometry.ts";

const columns: Record<TileSize, string> = {
  small: "grid-cols-3 sm:grid-cols-[repeat(auto-fill,minmax(136px,1fr))]",
  medium: "grid-cols-2 sm:grid-cols-[repeat(auto-fill,minmax(216px,1fr))]",
  large: "sm:grid-cols-[repeat(auto-fill,minmax(340px,1fr))]",
};

/** Tiles that are on their way. */
export const GridSkeleton = ({ size }: { readonly size: TileSize }) => (
  <div aria-hidden className={`grid max-h-[75dvh] gap-3 overflow-hidden ${columns[size]}`}>
    {Array.from({ length: 24 }, (_, tile) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: all are the same
      <Skeleton key={tile} className="mb-9 aspect-4/3" />
    ))}
  </div>
);
