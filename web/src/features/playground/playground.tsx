import { Suspense } from "react";
import { lazyPart } from "../../lib/lazy-part.ts";
import { playgroundStrings } from "../../strings/playground.ts";
import { searchingStrings } from "../../strings/searching.ts";
import { useAsked } from "../searching/asked/use-asked.ts";
import { Examples } from "../searching/examples.tsx";
import { Outcome } from "../searching/outcome.tsx";
import { type Asked, saysWhat } from "../searching/search-answer.ts";
import { SearchFailure } from "../searching/search-failure.ts";
import { useSearch } from "../searching/use-search.ts";
import { usePerson } from "../session/session.ts";
import { AskBox } from "./ask-box.tsx";
import { Parameters } from "./parameters/parameters.tsx";
import { RequestPanel } from "./request-panel.tsx";
import { useView } from "./use-view.ts";

const PictureChooser = lazyPart(() => import("./pictures/picture-chooser.tsx"));

/** A search as sites make it: at the left what is asked and found, at the right the request and the answer as they travel. */
export function Playground() {
  const { asked, draft, change, step } = useAsked();
  const search = useSearch(asked);
  const view = useView();
  const isAdmin = usePerson().role === "admin";
  const { failure, answer, isOld } = search;
  const refusal = failure instanceof SearchFailure ? failure : null;
  const errorOf = (field: keyof Asked) => refusal?.of(field);
  const hasWords = view.hasWords ?? asked.size === "hero_image";
  const { query: _, ...narrowing } = asked;
  const example = { query: searchingStrings.examples[0], ...narrowing };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-[minmax(0,1fr)_27rem]">
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
        <AskBox
          asked={draft}
          onChange={change}
          onWords={() => step({ image_id: undefined })}
          onChoose={() => view.setChoosing(true)}
          errorOf={errorOf}
        />
        <Parameters
          asked={draft}
          onChange={change}
          errorOf={errorOf}
          isMoreOpen={view.isMoreOpen}
          onMoreToggle={view.setMoreOpen}
        />
        {saysWhat(asked) ? (
          <>
            <a
              href="#request"
              className="justify-self-start text-sm text-accent underline underline-offset-2 hover:text-accent-strong xl:hidden"
            >
              {playgroundStrings.toRequest}
            </a>
            {/* Where the request stands below, it does not jump up when less comes than the skeletons stood for. */}
            <section
              id="outcome"
              aria-label={playgroundStrings.outcome}
              tabIndex={-1}
              className="scroll-mt-4 outline-none max-xl:min-h-[70dvh]"
            >
              <Outcome
                asked={asked}
                search={search}
                acts={{
                  isAdmin,
                  hasWords,
                  onWords: view.setWords,
                  onLike(image_id) {
                    step({ image_id, query: undefined });
                    focusOutcome();
                    window.scrollTo({ top: 0 });
                  },
                  onLeaveOut(id) {
                    step({ exclude_ids: [...(asked.exclude_ids ?? []), id] });
                    focusOutcome();
                  },
                  onPage(cursor) {
                    step({ cursor });
                    focusOutcome()?.scrollIntoView({ block: "start" });
                  },
                }}
              />
            </section>
          </>
        ) : (
          <Beginning onChoose={(query) => change({ query })} />
        )}
      </div>
      <RequestPanel
        asked={saysWhat(asked) ? asked : example}
        answer={isOld ? (refusal?.problem ?? undefined) : answer?.output}
      />
      <Suspense>
        {view.isChoosing && (
          <PictureChooser
            onLeft={focusOutcome}
            onClose={() => view.setChoosing(false)}
            onChoose={(image_id) => {
              view.setChoosing(false);
              step({ image_id, query: undefined });
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

/** What was pressed goes with its picture: the focus goes to what is found next. */
function focusOutcome(): HTMLElement | null {
  const outcome = document.getElementById("outcome");
  outcome?.focus({ preventScroll: true });
  return outcome;
}

const Beginning = ({ onChoose }: { readonly onChoose: (query: string) => void }) => (
  <div className="grid gap-3 py-4">
    <h2 className="text-lg font-semibold">{playgroundStrings.beginTitle}</h2>
    <p className="text-ink-soft">{playgroundStrings.beginHelp}</p>
    <Examples onChoose={onChoose} />
  </div>
);
