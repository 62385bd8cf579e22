import { BookOpen, Plus } from "lucide-react";
import { recipePath } from "../../../lib/paths.ts";
import { recipesStrings as strings } from "../../../strings/recipes.ts";
import { Button } from "../../../ui/button.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import type { ListView } from "./view.ts";

interface NothingShownProps {
  readonly view: ListView;
  /** There is no recipe at all. */
  readonly isEmpty: boolean;
  readonly onClear: () => void;
}

/** Why there is nothing in the list, and the way forward. */
export function NothingShown({ view, isEmpty, onClear }: NothingShownProps) {
  const icon = <BookOpen aria-hidden />;
  const create = (
    <LinkButton look="primary" icon={<Plus aria-hidden />} to={recipePath("new")}>
      {strings.create}
    </LinkButton>
  );
  if (isEmpty) return <StateMessage icon={icon} title={strings.none} help={strings.noneHelp} action={create} />;
  if (view.words === "" && view.kind === "" && view.category === "") {
    if (view.show === "own")
      return <StateMessage icon={icon} title={strings.noneOwn} help={strings.noneOwnHelp} action={create} />;
    if (view.show === "archived") return <StateMessage icon={icon} title={strings.noneArchived} />;
    if (view.show === "shared") return <StateMessage icon={icon} title={strings.noneShared} />;
  }
  return (
    <StateMessage
      icon={icon}
      title={strings.noneMatches}
      help={strings.noneMatchesHelp}
      action={<Button onClick={onClear}>{strings.clear}</Button>}
    />
  );
}
