import { Images } from "lucide-react";
import { outsideStrings } from "../../strings/outside.ts";
import { searchingStrings } from "../../strings/searching.ts";
import { StateMessage } from "../../ui/state-message.tsx";
import { useAsked } from "../searching/asked/use-asked.ts";
import { Examples } from "../searching/examples.tsx";
import { Outcome } from "../searching/outcome.tsx";
import { defaults } from "../searching/search-answer.ts";
import { SearchBox } from "../searching/search-box.tsx";
import { SearchFailure } from "../searching/search-failure.ts";
import { useSearch } from "../searching/use-search.ts";
import { Warning } from "../searching/warning.tsx";

/** Two rows on a large screen. */
const shown = 8;

/** Visitors have few searches a minute: a word that is half written should cost none. */
const restMilliseconds = 400;

/** The live search for visitors, which begins with an example. */
export function Trial() {
  const { asked: said, draft, change } = useAsked(restMilliseconds);
  const { query } = said;
  const isExample = !query?.trim();
  // Of an address with more in it only what can be seen and changed here.
  const asked = { ...defaults, limit: shown, query: isExample ? searchingStrings.examples[0] : query };
  const search = useSearch(asked);
  const { failure, answer, isOld } = search;
  const refusal = failure instanceof SearchFailure ? failure : null;
  if (refusal?.problem?.code === "forbidden") {
    return (
      <div className="mx-auto max-w-7xl px-4 pb-6 md:px-8">
        <div className="max-w-3xl">
          <Warning title={outsideStrings.closedTitle}>{outsideStrings.closedHelp}</Warning>
        </div>
      </div>
    );
  }
  const isEmpty = answer?.output.results.length === 0 && !isOld;
  return (
    <div className="mx-auto grid max-w-7xl gap-4 px-4 pb-6 md:px-8">
      <SearchBox
        value={draft.query ?? ""}
        onChange={(query) => change({ query })}
        error={refusal?.of("query")}
        className="max-w-3xl"
      />
      <Examples onChoose={(query) => change({ query })} />
      <div className="mt-4 grid min-h-96 content-start gap-4">
        {isExample && !isEmpty && (
          <p className="font-medium">{outsideStrings.forExample(searchingStrings.examples[0])}</p>
        )}
        {isEmpty ? (
          <div className="rounded-card border border-dashed border-line-strong py-8">
            <StateMessage
              icon={<Images aria-hidden />}
              title={outsideStrings.emptyTitle}
              help={outsideStrings.emptyHelp}
            />
          </div>
        ) : (
          <Outcome asked={asked} search={search} />
        )}
      </div>
      {!isEmpty && <p className="text-sm text-ink-soft">{outsideStrings.visitorHelp}</p>}
    </div>
  );
}
