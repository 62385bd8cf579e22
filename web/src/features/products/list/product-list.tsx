import { useInfiniteQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useSearchParams } from "react-router-dom";
import { productPath } from "../../../lib/paths.ts";
import { productsStrings as strings } from "../../../strings/products.ts";
import { Button } from "../../../ui/button.tsx";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { LoadingLine } from "../../../ui/loading-line.tsx";
import { Page } from "../../../ui/page.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { usePollInterval } from "../../live/live.ts";
import { useRefresh } from "../../live/use-refresh.ts";
import { usePictures } from "../../picking/use-pictures.ts";
import type { ListedProduct } from "../product.ts";
import { listOptions, productListKey } from "../read-products.ts";
import { FromPrograms } from "./from-programs.tsx";
import { productStatuses, readStatus, writeStatus } from "./list-view.ts";
import { NothingYet } from "./nothing-yet.tsx";
import { ProductCard, shownPart } from "./product-card.tsx";

/** Pushed changes can be lost; while products are made they are looked at this often all the same. */
const assuranceMilliseconds = 15_000;
/** In the first row of a wide screen. */
const urgentCards = 4;

/** Every product of one's own, for admins all, the newest first. */
export default function ProductList() {
  const [params, setParams] = useSearchParams();
  const status = readStatus(params);
  const poll = usePollInterval();
  const options = listOptions(status);
  const query = useInfiniteQuery({
    ...options,
    refetchInterval: ({ state }) =>
      poll ||
      (state.data?.pages.some(({ products }) => products.some((product) => product.status === "processing"))
        ? assuranceMilliseconds
        : false),
  });
  const { data, error, refetch, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  // A product that came between two pages would stand on both.
  const products = data && [
    ...new Map(data.pages.flatMap((page) => page.products).map((product) => [product.id, product])).values(),
  ];
  const shown = new Set(products?.flatMap(picturesOf));
  useRefresh(productListKey, {
    images: (ids) => ids.some((id) => shown.has(id)),
    // Another run, whose pictures nobody knew before, is told of the product as well.
    products: () => true,
  });
  const tiles = usePictures((products ?? []).map((product) => shownPart(product).image_id));
  const show = (next: typeof status) => setParams(writeStatus(next), { replace: true, preventScrollReset: true });
  const create = (
    <LinkButton look="primary" to={productPath("new")} icon={<Plus aria-hidden />}>
      {strings.create}
    </LinkButton>
  );
  return (
    <Page title={strings.title} isWide actions={create}>
      <p className="-mt-3 mb-6 max-w-prose text-ink-soft">{strings.intro}</p>
      {(status !== null || (products && products.length > 0)) && (
        <div className="mb-4">
          <ChoiceGroup
            label={strings.statusFilter}
            name="status"
            value={status ?? "all"}
            choices={(["all", ...productStatuses] as const).map((value) => ({
              value,
              label: value === "all" ? strings.anyStatus : strings.statuses[value],
            }))}
            onChange={(value) => show(value === "all" ? null : value)}
          />
        </div>
      )}
      {!products && (error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : <ListSkeleton />)}
      {products?.length === 0 &&
        (status === null ? (
          <NothingYet />
        ) : (
          <StateMessage
            title={strings.nothingTitle}
            help={strings.nothingHelp}
            action={<Button onClick={() => show(null)}>{strings.showAll}</Button>}
          />
        ))}
      {products && products.length > 0 && (
        <div className="grid gap-4">
          <ul
            aria-label={strings.list}
            aria-busy={isPlaceholderData}
            className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-3 xl:grid-cols-4 3xl:grid-cols-6"
          >
            {products.map((product, at) => (
              <ProductCard
                key={product.id}
                product={product}
                tile={tiles[at] ?? undefined}
                isUrgent={at < urgentCards}
              />
            ))}
          </ul>
          {hasNextPage && (
            <Button className="justify-self-center" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {strings.more}
            </Button>
          )}
        </div>
      )}
      {products && <FromPrograms />}
    </Page>
  );
}

/** The ids of the pictures that are looked at here; that of the cover, which may be of an earlier run, is the folder it lies in. */
const picturesOf = ({ photo, cut_out, scenes, cover_path }: ListedProduct): readonly string[] => [
  ...[photo, cut_out, ...scenes].map(({ image_id }) => image_id),
  ...(cover_path?.split("/").slice(1, 2) ?? []),
];

const ListSkeleton = () => (
  <div className="grid grid-cols-2 gap-4 lg:grid-cols-3 xl:grid-cols-4">
    <LoadingLine />
    <Skeleton className="aspect-square" />
    <Skeleton className="aspect-square" />
    <Skeleton className="aspect-square" />
    <Skeleton className="aspect-square" />
  </div>
);
