import { useSearchParams } from "react-router-dom";
import { batchPath } from "../../../lib/paths.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { LoadingLine } from "../../../ui/loading-line.tsx";
import { Page } from "../../../ui/page.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useCatalog } from "../../making/catalog/catalog.ts";
import { RowsForm } from "./rows-form.tsx";

/** A recipe and a table: what comes of each row, what it costs, and the button that starts it. */
export default function NewBatch() {
  const [params, setParams] = useSearchParams();
  const { catalog, error, refetch } = useCatalog();
  const slug = params.get("recipe") ?? "";
  return (
    <Page title={strings.title} actions={<LinkButton to={batchPath()}>{strings.back}</LinkButton>}>
      {!catalog && (error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : <FormSkeleton />)}
      {catalog && (
        <RowsForm
          catalog={catalog}
          slug={slug}
          onRecipe={(recipe) => setParams(recipe === "" ? {} : { recipe }, { replace: true, preventScrollReset: true })}
        />
      )}
    </Page>
  );
}

const FormSkeleton = () => (
  <div className="grid max-w-3xl gap-4">
    <LoadingLine />
    <Skeleton className="h-16" />
    <Skeleton className="h-48" />
  </div>
);
