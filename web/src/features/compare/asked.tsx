import { SearchX } from "lucide-react";
import { compareStrings as strings } from "../../strings/compare.ts";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { StateMessage } from "../../ui/state-message.tsx";
import { type CompareUrl, comparePath } from "./compare-url.ts";
import { Comparison } from "./comparison.tsx";
import { useComparison } from "./read/use-comparison.ts";

interface AskedProps {
  readonly url: CompareUrl;
  readonly go: (to: Partial<CompareUrl>) => void;
}

/** What the address names. */
export default function Asked({ url, go }: AskedProps) {
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
