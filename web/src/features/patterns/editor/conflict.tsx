import { patternEditorStrings as strings } from "../../../strings/pattern-editor.ts";
import { Button } from "../../../ui/button.tsx";
import type { Draft, Part } from "./draft.ts";

interface ConflictProps {
  readonly parts: readonly Part[];
  /** What is saved now. */
  readonly saved: Draft;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** What was saved elsewhere while it was being written here, and which of both is to stay. */
export const Conflict = ({ parts, saved, onKeepMine, onTakeTheirs }: ConflictProps) => (
  <div role="alert" className="grid gap-3 rounded-control bg-warn-soft p-3 text-sm text-warn">
    <p className="font-medium">{strings.conflict(parts.map((part) => strings.parts[part]))}</p>
    <details>
      <summary className="cursor-pointer">{strings.seeTheirs}</summary>
      {parts.map((part) => (
        <pre key={part} className="mt-2 max-h-48 overflow-auto font-mono text-xs whitespace-pre-wrap wrap-anywhere">
          {strings.parts[part]}: {saved[part] || strings.empty}
        </pre>
      ))}
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
