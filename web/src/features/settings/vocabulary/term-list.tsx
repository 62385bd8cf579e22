import { useDeferredValue, useState } from "react";
import { vocabularyStrings as strings } from "../../../strings/settings-vocabulary.ts";
import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { type Facet, facets, type UsedTerm } from "./term.ts";
import { TermRow } from "./term-row.tsx";

export interface TermListProps {
  readonly terms: readonly UsedTerm[];
  readonly facet: Facet | undefined;
  readonly query: string;
  readonly onFacet: (facet: string) => void;
  readonly onQuery: (query: string) => void;
  readonly onEdit: (term: string) => void;
  readonly onClear: () => void;
}

const pageSize = 100;

/** The terms that fit, a hundred at a time: nobody reads a thousand of them, and whoever looks for one searches. */
export function TermList({ terms, facet, query, onFacet, onQuery, onEdit, onClear }: TermListProps) {
  const [most, setMost] = useState(pageSize);
  const wanted = useDeferredValue(query.trim().toLowerCase());
  const shown = terms.filter(
    ({ term, synonyms, ...one }) =>
      (!facet || one.facet === facet) && [term, ...synonyms].some((word) => word.includes(wanted)),
  );
  return (
    <>
      <search className="grid gap-3 sm:grid-cols-[1fr_14rem]">
        <TextField
          label={strings.search}
          type="search"
          autoComplete="off"
          value={query}
          onChange={({ target }) => onQuery(target.value)}
        />
        <SelectField label={strings.facet} value={facet ?? ""} onChange={({ target }) => onFacet(target.value)}>
          <option value="">{strings.allFacets(terms.length)}</option>
          {facets.map((name) => (
            <option key={name} value={name}>
              {strings.facetWithCount(strings.facets[name], terms.filter((term) => term.facet === name).length)}
            </option>
          ))}
        </SelectField>
      </search>
      <p role="status" className="mt-3 text-sm text-ink-soft">
        {strings.found(shown.length)}
      </p>
      {shown.length === 0 && (
        <StateMessage
          title={strings.nothingTitle}
          help={strings.nothingHelp}
          action={<Button onClick={onClear}>{strings.clear}</Button>}
        />
      )}
      <ul aria-label={strings.list} className="mt-2 grid xl:grid-cols-2 xl:gap-x-8">
        {shown.slice(0, most).map((term) => (
          <TermRow key={term.term} term={term} onEdit={onEdit} />
        ))}
      </ul>
      {shown.length > most && (
        <Button className="mt-4" onClick={() => setMost(most + pageSize)}>
          {strings.more(Math.min(pageSize, shown.length - most))}
        </Button>
      )}
    </>
  );
}
