import { Plus } from "lucide-react";
import { Suspense } from "react";
import { useSearchParams } from "react-router-dom";
import { lazyPart } from "../../lib/lazy-part.ts";
import { compareStrings as strings } from "../../strings/compare.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { type CompareUrl, comparePath, formatCompareUrl, parseCompareUrl } from "./compare-url.ts";

const Asked = lazyPart(() => import("./asked.tsx"));
const Overview = lazyPart(() => import("./overview.tsx"));
const NewComparison = lazyPart(() => import("./start/new-comparison.tsx"));

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
      <Suspense fallback={<Skeleton className="h-96" />}>
        {url.open === "new" ? <NewComparison /> : isAsked ? <Asked url={url} go={go} /> : <Overview />}
      </Suspense>
    </Page>
  );
}
