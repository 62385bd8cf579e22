import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { picturePartsStrings as strings } from "../../../strings/picture-parts.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useRefresh } from "../../live/use-refresh.ts";
import type { TabProps } from "../tab-props.ts";
import { BatchCard } from "./batch-card.tsx";
import { Part } from "./part.tsx";
import { readRelated } from "./read-related.ts";
import { Similar } from "./similar.tsx";
import { TileLinks } from "./tile-links.tsx";

const ProductCard = lazyPart(() => import("./product-card.tsx"));

/** Where the picture comes from, what came with it and from it, and what is like it. */
export default function RelatedTab({ picture }: TabProps) {
  const key = ["images", "related", picture.id];
  useRefresh(key);
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: () => readRelated(picture) });
  if (!data) return error ? <FailureMessage error={error} onRetry={refetch} /> : <Skeleton className="h-64" />;
  const { ancestors, children, neighbours, batch } = data;
  return (
    <div className="grid gap-8">
      {picture.product_part ? (
        <Suspense fallback={<Skeleton className="h-64" />}>
          <ProductCard picture={picture} ancestors={ancestors} scenes={neighbours} />
        </Suspense>
      ) : (
        <>
          {ancestors.length > 0 && (
            <Part title={strings.parent}>
              <TileLinks tiles={ancestors} total={ancestors.length} />
            </Part>
          )}
          {children.tiles.length > 0 && (
            <Part title={strings.children(children.total)}>
              <TileLinks {...children} />
            </Part>
          )}
          <Part title={strings.batch}>
            {batch ? (
              <BatchCard batch={batch} count={neighbours.total + 1} neighbours={neighbours} />
            ) : (
              <p className="text-sm text-ink-soft">{strings.uploaded}</p>
            )}
          </Part>
        </>
      )}
      {picture.status !== "kept" && <Similar picture={picture} />}
    </div>
  );
}
