import { Equal, Plus } from "lucide-react";
import { Suspense, useState } from "react";
import { useSearchParams } from "react-router-dom";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { synonymStrings as strings } from "../../../strings/settings-synonyms.ts";
import { Button } from "../../../ui/button.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { Card } from "../card.tsx";
import { SectionSkeleton } from "../section-skeleton.tsx";
import { GroupList } from "./group-list.tsx";
import { useSynonyms } from "./use-synonyms.ts";

const GroupDialog = lazyPart(() => import("./group-dialog.tsx"));

/** Words that mean the same to a search. The address holds what is searched for and which dialog is open. */
export default function SynonymsSection() {
  const [params, setParams] = useSearchParams();
  // The address follows what is typed, a moment later.
  const [query, setQuery] = useState(params.get("q") ?? "");
  const { data: groups, error, refetch } = useSynonyms();
  if (!groups && error) return <FailureMessage error={error} onRetry={refetch} />;
  if (!groups) return <SectionSkeleton />;
  const set = (changes: Readonly<Record<string, string | null>>) =>
    setParams(
      (before) => {
        for (const [name, value] of Object.entries({ group: null, open: null, ...changes })) {
          if (value === null) before.delete(name);
          else before.set(name, value);
        }
        return before;
      },
      { replace: true },
    );
  const edited = groups.find(({ id }) => id === params.get("group"));
  const close = () => set({});
  return (
    <Card
      title={strings.title}
      help={strings.help}
      actions={
        <Button look="primary" icon={<Plus aria-hidden />} onClick={() => set({ open: "add" })}>
          {strings.add}
        </Button>
      }
    >
      {groups.length === 0 ? (
        <StateMessage icon={<Equal aria-hidden />} title={strings.emptyTitle} help={strings.emptyHelp} />
      ) : (
        <GroupList
          groups={groups}
          query={query}
          onQuery={(text) => {
            setQuery(text);
            set({ q: text || null });
          }}
          onEdit={(id) => set({ group: id })}
        />
      )}
      <Suspense>
        {edited && <GroupDialog key={edited.id} groups={groups} edited={edited} onClose={close} />}
        {!edited && params.get("open") === "add" && <GroupDialog groups={groups} onClose={close} />}
      </Suspense>
    </Card>
  );
}
