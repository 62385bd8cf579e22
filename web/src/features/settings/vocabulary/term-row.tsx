import { vocabularyStrings as strings } from "../../../strings/settings-vocabulary.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import type { UsedTerm } from "./term.ts";

export interface TermRowProps {
  readonly term: UsedTerm;
  readonly onEdit: (term: string) => void;
}

/** A term with its synonyms, and how much it is used. */
export const TermRow = ({ term: { term, facet, synonyms, uses }, onEdit }: TermRowProps) => (
  <li className="flex items-center gap-3 border-t border-line py-2">
    <div className="min-w-0 flex-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium break-words">{term}</span>
        <Badge>{strings.facets[facet]}</Badge>
        <span className="text-sm text-ink-soft">{uses === 0 ? strings.unused : strings.uses(uses)}</span>
      </p>
      {synonyms.length > 0 && (
        <p className="text-sm break-words text-ink-soft">{strings.synonymsOf(synonyms.join(", "))}</p>
      )}
    </div>
    <Button size="small" look="quiet" aria-label={strings.editOf(term)} onClick={() => onEdit(term)}>
      {strings.edit}
    </Button>
  </li>
);
