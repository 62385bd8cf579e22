import { WifiOff } from "lucide-react";
import { editingStrings } from "../../../strings/editing.ts";
import { reviewStrings } from "../../../strings/review.ts";
import { Button } from "../../../ui/button.tsx";
import { unsavedCount } from "../decisions/decision-log.ts";
import type { ReviewScreen } from "../review-screen.ts";

/** Says plainly when decisions are not saved, and why. While all goes well it says nothing. */
export function SaveStatus({ decisions }: Pick<ReviewScreen, "decisions">) {
  const { log, trouble, resume } = decisions;
  const count = unsavedCount(log);
  return (
    <div role="status" className="contents">
      {trouble && count > 0 && (
        <>
          <span className="flex items-center gap-2 rounded-control bg-warn-soft text-sm px-3 py-1.5 text-warn">
            <WifiOff aria-hidden className="size-4 shrink-0" />
            {reviewStrings.unsaved(count)}: {reviewStrings.trouble[trouble]}
          </span>
          <Button size="small" onClick={resume}>
            {editingStrings.retry}
          </Button>
        </>
      )}
    </div>
  );
}
