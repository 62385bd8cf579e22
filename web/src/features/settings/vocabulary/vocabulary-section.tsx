import { BookOpenText, ClipboardPaste, Plus } from "lucide-react";
import { Suspense, useState } from "react";
import { useSearchParams } from "react-router-dom";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { vocabularyStrings as strings } from "../../../strings/settings-vocabulary.ts";
import { Button } from "../../../ui/button.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { Card } from "../card.tsx";
import { SectionSkeleton } from "../section-skeleton.tsx";
import { facets } from "./term.ts";
import { TermList } from "./term-list.tsx";
import { useVocabulary } from "./use-vocabulary.ts";

const TermDialog = lazyPart(() => import("./term-dialog.tsx"));
const ImportDialog = lazyPart(() => import("./import-dialog.tsx"));

/** The words of automatic tags. The address holds what is searched for and which dialog is open. */
export default function VocabularySection() {
  const [params, setParams] = useSearchParams();
  // The address follows what is typed, a moment later.
  const [query, setQuery] = useState(params.get("q") ?? "");
  const { data: terms, error, refetch } = useVocabulary();
  if (!terms && error) return <FailureMessage error={error} onRetry={refetch} />;
  if (!terms) return <SectionSkeleton />;
  const set = (name: string, value: string | null) =>
    setParams(
      (before) => {
        for (const dialog of ["term", "open"]) before.delete(dialog);
        if (value === null) before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  const facet = facets.find((name) => name === params.get("facet"));
  const edited = terms.find(({ term }) => term === params.get("term"));
  const opened = params.get("open");
  const close = () => set("open", null);
  const dialog = { terms, facet: facet ?? "food", onClose: close } as const;
  return (
    <Card
      title={strings.title}
      help={strings.help}
      actions={
        <div className="flex flex-wrap gap-2">
          <Button icon={<ClipboardPaste aria-hidden />} onClick={() => set("open", "import")}>
            {strings.import}
          </Button>
          <Button look="primary" icon={<Plus aria-hidden />} onClick={() => set("open", "add")}>
            {strings.add}
          </Button>
        </div>
      }
    >
      {terms.length === 0 ? (
        <StateMessage icon={<BookOpenText aria-hidden />} title={strings.emptyTitle} help={strings.emptyHelp} />
      ) : (
        <TermList
          terms={terms}
          facet={facet}
          query={query}
          onFacet={(name) => set("facet", name || null)}
          onQuery={(text) => {
            setQuery(text);
            set("q", text || null);
          }}
          onEdit={(term) => set("term", term)}
          onClear={() => {
            setQuery("");
            setParams({}, { replace: true });
          }}
        />
      )}
      <Suspense>
        {edited && <TermDialog key={edited.term} {...dialog} edited={edited} />}
        {!edited && opened === "add" && <TermDialog {...dialog} />}
        {opened === "import" && <ImportDialog {...dialog} />}
      </Suspense>
    </Card>
  );
}
