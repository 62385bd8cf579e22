import { useDeferredValue } from "react";
import { synonymStrings as strings } from "../../../strings/settings-synonyms.ts";
import { Button } from "../../../ui/button.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { GroupRow } from "./group-row.tsx";
import type { SynonymGroup } from "./synonym-group.ts";

export interface GroupListProps {
  readonly groups: readonly SynonymGroup[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onEdit: (id: string) => void;
}

/** The groups in which a word or the language holds what is searched for. */
export function GroupList({ groups, query, onQuery, onEdit }: GroupListProps) {
  const wanted = useDeferredValue(query.trim().toLowerCase());
  const shown = groups.filter(({ terms, locale }) =>
    [...terms, locale ?? ""].some((word) => word.toLowerCase().includes(wanted)),
  );
  return (
    <>
      <search className="block max-w-lg">
        <TextField
          label={strings.search}
          type="search"
          autoComplete="off"
          value={query}
          onChange={({ target }) => onQuery(target.value)}
        />
      </search>
      <p role="status" className="mt-3 text-sm text-ink-soft">
        {strings.found(shown.length)}
      </p>
      {shown.length === 0 && (
        <StateMessage
          title={strings.nothingTitle}
          help={strings.nothingHelp}
          action={<Button onClick={() => onQuery("")}>{strings.clear}</Button>}
        />
      )}
      <ul aria-label={strings.list} className="mt-2 grid xl:grid-cols-2 xl:gap-x-8">
        {shown.map((group) => (
          <GroupRow key={group.id} group={group} onEdit={onEdit} />
        ))}
      </ul>
    </>
  );
}
