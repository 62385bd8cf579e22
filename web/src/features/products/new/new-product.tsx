import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router-dom";
import { productPath } from "../../../lib/paths.ts";
import { isUuid } from "../../../lib/uuid.ts";
import { productFormStrings as strings } from "../../../strings/products-form.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { LoadingLine } from "../../../ui/loading-line.tsx";
import { Page } from "../../../ui/page.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { usePerson } from "../../session/session.ts";
import { offerOptions } from "../form/read-offer.ts";
import { NewForm } from "./new-form.tsx";

/** A new product: its photo, its scenes, its price. The address may name a picture of the library, and scenes. */
export default function NewProduct() {
  const { id: personId } = usePerson();
  const [params] = useSearchParams();
  const { data: offer, error, refetch } = useQuery(offerOptions(personId));
  const image = params.get("image");
  const scenes = params.getAll("scenes").flatMap((slugs) => slugs.split(",").filter(Boolean));
  return (
    <Page title={strings.title} actions={<LinkButton to={productPath()}>{strings.back}</LinkButton>}>
      <p className="-mt-3 mb-6 max-w-prose text-ink-soft">{strings.intro}</p>
      {offer ? (
        <NewForm offer={offer} wanted={{ image: isUuid(image) ? image : null, scenes }} />
      ) : error ? (
        <FailureMessage error={error} onRetry={() => void refetch()} />
      ) : (
        <div className="grid gap-4">
          <LoadingLine />
          <Skeleton className="h-48" />
          <Skeleton className="h-80" />
        </div>
      )}
    </Page>
  );
}
