import { productPath } from "../../../lib/paths.ts";
import { isUuid } from "../../../lib/uuid.ts";
import { productsStrings } from "../../../strings/products.ts";
import { productStrings as strings } from "../../../strings/products-one.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { LoadingLine } from "../../../ui/loading-line.tsx";
import { Page } from "../../../ui/page.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { ProductActions } from "./product-actions.tsx";
import { ProductParts } from "./product-parts.tsx";
import { useOne } from "./use-one.ts";

const back = <LinkButton to={productPath()}>{strings.all}</LinkButton>;

/** One product, as it is now: its photo, what was cut out of it, and its scenes. */
export default function OneProductScreen({ id }: { readonly id: string }) {
  return isUuid(id) ? <KnownProduct id={id} /> : <NoProduct />;
}

function KnownProduct({ id }: { readonly id: string }) {
  const { data: one, error, refetch } = useOne(id);
  if (one === null) return <NoProduct />;
  if (!one)
    return (
      <Page title={productsStrings.title} actions={back}>
        {error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : <OneSkeleton />}
      </Page>
    );
  return (
    <Page
      title={one.product.title}
      isWide
      actions={
        <>
          {back}
          <ProductActions one={one} />
        </>
      }
    >
      <ProductParts one={one} />
    </Page>
  );
}

const NoProduct = () => (
  <Page title={productsStrings.title}>
    <StateMessage title={strings.missingTitle} help={strings.missingHelp} action={back} />
  </Page>
);

const OneSkeleton = () => (
  <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
    <LoadingLine />
    <Skeleton className="aspect-square" />
    <Skeleton className="aspect-square" />
    <Skeleton className="aspect-square" />
    <Skeleton className="aspect-square" />
  </div>
);
