import { SearchX } from "lucide-react";
import { searchingStrings } from "../../strings/searching.ts";
import { StateMessage } from "../../ui/state-message.tsx";
import { useOnline } from "../live/use-online.ts";
import { FailureNote } from "./failure-note.tsx";
import { ResultGrid, ResultGridSkeleton, type ResultLook } from "./result-grid.tsx";
import type { Asked } from "./search-answer.ts";
import { SearchFailure } from "./search-failure.ts";
import { SummaryLine } from "./summary-line.tsx";
import type { SearchState } from "./use-search.ts";
import { Warning } from "./warning.tsx";

export interface OutcomeProps {
  readonly asked: Asked;
  readonly search: SearchState;
  readonly look: ResultLook;
}

/** What came of a search: pictures, none, why not, or how long to wait. */
export function Outcome({ asked, search, look }: OutcomeProps) {
  const { answer, isOld, isSearching, failure, wait, retry } = search;
  const isOnline = useOnline();
  const { limitedTitle, limitedHelp, offlineTitle, offlineHelp, forbiddenTitle } = searchingStrings;
  const isForbidden = failure instanceof SearchFailure && failure.problem?.code === "forbidden";
  return (
    <div className="grid gap-4">
      <SummaryLine {...search} />
      {!isOnline && <Warning title={offlineTitle}>{offlineHelp}</Warning>}
      {wait !== null && <Warning title={limitedTitle}>{limitedHelp(wait)}</Warning>}
      {isForbidden && <Warning title={forbiddenTitle}>{failure.message}</Warning>}
      {failure && isOnline && !isForbidden && <FailureNote failure={failure} onRetry={retry} />}
      {answer && answer.output.results.length > 0 && <ResultGrid answer={answer} isOld={isOld} look={look} />}
      {answer && answer.output.results.length === 0 && !isOld && <NothingFound asked={asked} />}
      {!answer && isSearching && <ResultGridSkeleton size={asked.size} look={look} />}
    </div>
  );
}

const NothingFound = ({ asked }: { readonly asked: Asked }) => (
  <StateMessage
    icon={<SearchX aria-hidden />}
    title={searchingStrings.nothingTitle}
    help={asked.min_score > 0 ? searchingStrings.nothingWithScore(asked.min_score) : searchingStrings.nothingHelp}
  />
);
