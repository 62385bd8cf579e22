import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { recipePartStrings } from "../../../strings/recipes-page.ts";
import { Conflict } from "../../../ui/conflict.tsx";
import { type Draft, type Part, recipeOf } from "./draft.ts";

interface RecipeConflictProps {
  readonly parts: readonly Part[];
  /** What is saved now, and as which version. */
  readonly saved: Draft;
  readonly version: number;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** What was saved elsewhere while it was being written here, and which of both is to stay. */
export default function RecipeConflict({ parts, saved, version, onKeepMine, onTakeTheirs }: RecipeConflictProps) {
  const theirs = recipeOf(saved);
  return (
    <Conflict
      title={strings.conflict(
        parts.map((part) => recipePartStrings[part]),
        version,
      )}
      seeTheirs={strings.seeTheirs}
      theirs={parts.map((part) => ({ part: recipePartStrings[part], text: written(theirs[part]) || strings.empty }))}
      keepMine={strings.keepMine}
      onKeepMine={onKeepMine}
      takeTheirs={strings.takeTheirs}
      onTakeTheirs={onTakeTheirs}
    />
  );
}

const written = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value, null, 1));
