import { Undo2 } from "lucide-react";
import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { Button } from "../../../ui/button.tsx";

interface RemovedLineProps {
  /** Of what was removed last; null: nothing was. */
  readonly name: string | null;
  readonly onUndo: () => void;
}

/** What was removed, and the way back: here, for a notice would cover the button that saves. */
export const RemovedLine = ({ name, onUndo }: RemovedLineProps) => (
  <div role="status">
    {name !== null && (
      <p className="flex flex-wrap items-center gap-3 rounded-control bg-inset px-3 py-1 text-sm">
        {strings.removed(name)}
        <Button size="small" look="quiet" icon={<Undo2 aria-hidden />} onClick={onUndo}>
          {strings.undo}
        </Button>
      </p>
    )}
  </div>
);
