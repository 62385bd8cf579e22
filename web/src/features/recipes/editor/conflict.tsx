import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { recipePartStrings } from "../../../strings/recipes-page.ts";
import { Button } from "../../../ui/button.tsx";
import { type Draft, type Part, recipeOf } from "./draft.ts";

interface ConflictProps {
  readonly parts: readonly Part[];
  /** What is saved now, and as which version. */
  readonly saved: Draft;
  readonly version: number;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** What was saved elsewhere while it was being written here, and which of both is to stay. */
export default function Conflict({ parts, saved, version, onKeepMine, onTakeTheirs }: ConflictProps) {
  return (
    <div role="alert" className="grid gap-3 rounded-control bg-warn-soft p-3 text-sm text-warn">
      <p className="font-medium">
        {strings.conflict(
          parts.map((part) => recipePartStrings[part]),
          version,
        )}
      </p>
      <details>
        <summary>{strings.seeTheirs}</summary>
        {parts.map((part) => {
          const value = recipeOf(saved)[part];
          return (
            <pre key={part} className="mt-2 max-h-48 overflow-auto font-mono text-xs whitespace-pre-wrap wrap-anywhere">
              {recipePartStrings[part]}:{" "}
              {(typeof value === "string" ? value : JSON.stringify(value, null, 1)) || strings.empty}
            </pre>
          );
        })}
      </details>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={onKeepMine}>
          {strings.keepMine}
        </Button>
        <Button size="small" onClick={onTakeTheirs}>
          {strings.takeTheirs}
        </Button>
      </div>
    </div>
  );
}
