import { Suspense } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { notify } from "../../../lib/notify.ts";
import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { Button } from "../../../ui/button.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { useOnline } from "../../live/use-online.ts";
import type { Recipe } from "../recipe.ts";
import type { useWork } from "./use-work.ts";

const RecipeConflict = lazyPart(() => import("./recipe-conflict.tsx"));

interface SaveBarProps {
  readonly recipe: Recipe | null;
  readonly work: ReturnType<typeof useWork>;
  readonly isBusy: boolean;
  readonly refusal: string | undefined;
  /** Once somebody has tried to save. */
  readonly faultCount: number;
  readonly onSave: () => void;
}

/** What is not saved, and what is done with it; in reach wherever the form is scrolled to. */
export function SaveBar({ recipe, work, isBusy, refusal, faultCount, onSave }: SaveBarProps) {
  const { isChanged, wasKept, conflicts } = work;
  const isOnline = useOnline();
  const discard = () => {
    const undo = work.discard();
    void notify.done(strings.discarded, { id: "recipe-draft", action: { label: strings.undo, onClick: undo } });
  };
  const state = wasKept ? strings.restored : isChanged || !recipe ? strings.notSaved : strings.allSaved;
  return (
    <div className="sticky bottom-[calc(3.5rem+1px+env(safe-area-inset-bottom))] z-10 -mx-4 mt-8 grid gap-2 border-t border-line bg-page px-4 py-3 md:bottom-0">
      <FormError>{refusal ?? (faultCount > 0 ? strings.faults(faultCount) : undefined)}</FormError>
      {recipe && conflicts.length > 0 && (
        <Suspense>
          <RecipeConflict
            parts={conflicts}
            saved={work.saved}
            version={recipe.version}
            onKeepMine={work.keepMine}
            onTakeTheirs={work.takeTheirs}
          />
        </Suspense>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p role="status" className="mr-auto text-sm text-ink-soft">
          {isOnline ? state : strings.offline}
        </p>
        {isChanged && (
          <Button look="quiet" disabled={isBusy} onClick={discard}>
            {strings.discard}
          </Button>
        )}
        <Button
          look="primary"
          isBusy={isBusy}
          disabled={(recipe !== null && !isChanged) || conflicts.length > 0}
          onClick={onSave}
        >
          {recipe ? strings.save : strings.create}
        </Button>
      </div>
    </div>
  );
}
