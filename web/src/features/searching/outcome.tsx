import { SearchX } from "lucide-react";
import { searchingStrings } from "../../strings/searching.ts";
import { StateMessage } from "../../ui/state-message.tsx";
import { useOnline } from "../live/use-online.ts";
import type { CardActs } from "./card-acts.ts";
import { DegradedNote } from "./degraded-note.tsx";
import { FailureNote } from "./failure-note.tsx";
import { Pager } from "./pager.tsx";
import { ResultGrid, ResultGridSkeleton } from "./result-grid.tsx";
import { ResultTools } from "./result-tools.tsx";
import type { Asked } from "./search-answer.ts";
import { SearchFailure } from "./search-failure.ts";
import { SummaryLine } from "./summary-line.tsx";
import type { SearchState } from "./use-search.ts";
import { Warning } from "./warning.tsx";
import { WishNote } from "./wish-note.tsx";

export interface OutcomeProps {
  readonly asked: Asked;
  readonly search: SearchState;
  /** For those who work with the results; visitors look at them. */
  readonly acts?: CardActs;
}

/** What came of a search: pictures, none, why not, or how long to wait. */
export function Outcome({ asked, search, acts }: OutcomeProps) {
  const { answer, isOld, isSearching, failure, wait, retry } = search;
  const isOnline = useOnline();
  const { limitedTitle, limitedHelp, offlineTitle, offlineHelp, forbiddenTitle } = searchingStrings;
  const isForbidden = failure instanceof SearchFailure && failure.problem?.code === "forbidden";
  return (
    <div className="grid gap-4">
      <SummaryLine {...search} />
      {acts && answer && <ResultTools acts={acts} />}
      {!isOnline && <Warning title={offlineTitle}>{offlineHelp}</Warning>}
      {wait !== null && <Warning title={limitedTitle}>{limitedHelp(wait)}</Warning>}
      {isForbidden && <Warning title={forbiddenTitle}>{failure.message}</Warning>}
      {failure && isOnline && !isForbidden && <FailureNote failure={failure} onRetry={retry} />}
      {answer?.output.degraded && !isOld && <DegradedNote />}
      {answer && acts && !isOld && <WishNote answer={answer} isAdmin={acts.isAdmin} />}
      {answer && answer.output.results.length > 0 && <ResultGrid answer={answer} isOld={isOld} acts={acts} />}
      {answer && answer.output.results.length === 0 && !isOld && <NothingFound asked={asked} />}
      {!answer && isSearching && <ResultGridSkeleton size={asked.size} isBrief={!acts} />}
      {acts && (
        <Pager
          next={(!isOld && answer?.output.next_cursor) || null}
          isFirst={asked.cursor === undefined}
          onPage={acts.onPage}
        />
      )}
    </div>
  );
}

/** Whatever is looked for, the nearest comes back: only filters, or a library without a picture, leave nothing. */
const NothingFound = ({ asked: { orientation, color, tags, category, exclude_ids } }: { readonly asked: Asked }) => (
  <StateMessage
    icon={<SearchX aria-hidden />}
    title={searchingStrings.nothingTitle}
    help={
      orientation || color || tags || category || exclude_ids
        ? searchingStrings.nothingFiltered
        : searchingStrings.nothingHelp
    }
  />
);
