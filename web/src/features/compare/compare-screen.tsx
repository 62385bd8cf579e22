import { Plus, SearchX } from "lucide-react";
import { lazy, Suspense } from "react";
import { useSearchParams } from "react-router-dom";
import { patiently } from "../../lib/patiently.ts";
import { compareStrings as strings } from "../../strings/compare.ts";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { StateMessage } from "../../ui/state-message.tsx";
import { type CompareUrl, comparePath, formatCompareUrl, parseCompareUrl } from "./compare-url.ts";
import { Comparison } from "./comparison.tsx";
import { useComparison } from "./read/use-comparison.ts";

const Overview = lazy(patiently(() => import("./overview.tsx")));
const NewComparison = lazy(patiently(() => import("./start/new-comparison.tsx")));

/** Pictures side by side; where none are named, what was decided so far, and how to begin. */
export function CompareScreen() {
  const [params, setParams] = useSearchParams();
  const url = parseCompareUrl(params);
  const go = (to: Partial<CompareUrl>) =>
    setParams(formatCompareUrl({ ...url, ...to }), { replace: to.open === undefined, preventScrollReset: true });
  const isAsked = url.batches.length + url.pictures.length > 0;
  return (
    <Page
      title={url.open === "new" ? strings.newComparison : strings.title}
      isWide={isAsked}
      actions={
        url.open === "new" ? (
          <LinkButton to={comparePath({})}>{strings.otherComparison}</LinkButton>
        ) : (
          <>
            {isAsked && (
              <LinkButton look="quiet" to={comparePath({})}>
                {strings.otherComparison}
              </LinkButton>
            )}
            <LinkButton
              look={isAsked ? "plain" : "primary"}
              icon={<Plus aria-hidden />}
              to={comparePath({ open: "new" })}
            >
              {strings.newComparison}
            </LinkButton>
          </>
        )
      }
    >
      {isAsked && url.open !== "new" ? (
        <Asked url={url} go={go} />
      ) : (
        <Suspense fallback={<Skeleton className="h-80" />}>
          {url.open === "new" ? <NewComparison /> : <Overview />}
        </Suspense>
      )}
    </Page>
  );
}

/** What the address names. */
function Asked({ url, go }: { readonly url: CompareUrl; readonly go: (to: Partial<CompareUrl>) => void }) {
  const { comparison, error, retry } = useComparison(url);
  if (!comparison || (error && !comparison.pictures))
    return error ? <FailureMessage error={error} onRetry={retry} /> : <Skeleton className="h-96" />;
  if (comparison.steps.length === 0 || (url.pictures.length > 0 && comparison.pictures?.length === 0))
    return (
      <StateMessage
        icon={<SearchX aria-hidden />}
        title={strings.missingTitle}
        help={strings.missingHelp}
        action={<LinkButton to={comparePath({})}>{strings.otherComparison}</LinkButton>}
      />
    );
  return <Comparison comparison={comparison} url={url} go={go} />;
}
