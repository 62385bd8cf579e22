import { patternEditorStrings as strings } from "../../../strings/pattern-editor.ts";
import { Conflict } from "../../../ui/conflict.tsx";
import type { Draft, Part } from "./draft.ts";

interface PatternConflictProps {
  readonly parts: readonly Part[];
  /** What is saved now. */
  readonly saved: Draft;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** What was saved elsewhere while it was being written here, and which of both is to stay. */
export const PatternConflict = ({ parts, saved, onKeepMine, onTakeTheirs }: PatternConflictProps) => (
  <Conflict
    title={strings.conflict(parts.map((part) => strings.parts[part]))}
    seeTheirs={strings.seeTheirs}
    theirs={parts.map((part) => ({ part: strings.parts[part], text: saved[part] || strings.empty }))}
    keepMine={strings.keepMine}
    onKeepMine={onKeepMine}
    takeTheirs={strings.takeTheirs}
    onTakeTheirs={onTakeTheirs}
  />
);
