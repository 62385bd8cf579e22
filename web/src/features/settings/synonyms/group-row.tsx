import { synonymStrings as strings } from "../../../strings/settings-synonyms.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { nameOfGroup, type SynonymGroup } from "./synonym-group.ts";

export interface GroupRowProps {
  readonly group: SynonymGroup;
  readonly onEdit: (id: string) => void;
}

/** The words of a group, and where it holds if not everywhere. */
export const GroupRow = ({ group, onEdit }: GroupRowProps) => (
  <li className="flex items-center gap-3 border-t border-line py-2">
    <p className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1">
      <span className="min-w-0 wrap-anywhere">{group.terms.join(", ")}</span>
      {group.locale && <Badge>{group.locale}</Badge>}
    </p>
    <Button size="small" look="quiet" aria-label={strings.editOf(nameOfGroup(group))} onClick={() => onEdit(group.id)}>
      {strings.edit}
    </Button>
  </li>
);
