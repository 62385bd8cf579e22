import { playgroundStrings } from "../../strings/playground.ts";
import { searchingStrings } from "../../strings/searching.ts";
import { useAsked } from "../searching/asked/use-asked.ts";
import { Examples } from "../searching/examples.tsx";
import { Outcome } from "../searching/outcome.tsx";
import { SearchBox } from "../searching/search-box.tsx";
import { SearchFailure } from "../searching/search-failure.ts";
import { useSearch } from "../searching/use-search.ts";
import { usePerson } from "../session/session.ts";
import { Parameters } from "./parameters.tsx";
import { RequestPanel } from "./request-panel.tsx";

/** A search as sites make it: at the left what is asked and found, at the right the request and the answer as they travel. */
export function Playground() {
  const { asked, draft, change } = useAsked();
  const search = useSearch(asked);
  const { role } = usePerson();
  const { failure, answer, isOld } = search;
  const refusal = failure instanceof SearchFailure ? failure : null;
  const errorOf = (field: string) => refusal?.of(field);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-[minmax(0,1fr)_27rem]">
      <div className="grid content-start gap-5">
        <SearchBox value={draft.query} onChange={(query) => change({ query })} error={errorOf("query")} />
        <Parameters asked={draft} onChange={change} errorOf={errorOf} />
        {asked.query.trim() === "" ? (
          <Beginning onChoose={(query) => change({ query })} />
        ) : (
          <>
            <a
              href="#request"
              className="justify-self-start text-sm text-accent underline underline-offset-2 hover:text-accent-strong xl:hidden"
            >
              {playgroundStrings.toRequest}
            </a>
            {/* Where the request stands below, it does not jump up when less comes than the skeletons stood for. */}
            <div className="max-xl:min-h-[70dvh]">
              <Outcome asked={asked} search={search} look={role === "admin" ? "linked" : "full"} />
            </div>
          </>
        )}
      </div>
      <RequestPanel
        asked={asked.query.trim() === "" ? { ...asked, query: searchingStrings.examples[0] } : asked}
        answer={isOld ? (refusal?.problem ?? undefined) : answer?.output}
      />
    </div>
  );
}

const Beginning = ({ onChoose }: { readonly onChoose: (query: string) => void }) => (
  <div className="grid gap-3 py-4">
    <h2 className="text-lg font-semibold">{playgroundStrings.beginTitle}</h2>
    <p className="text-ink-soft">{playgroundStrings.beginHelp}</p>
    <Examples onChoose={onChoose} />
  </div>
);
