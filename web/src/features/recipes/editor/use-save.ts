import { useRef, useState } from "react";
import { useNavigate } from "react-router-dom";
import { whenOnline } from "../../../lib/lazy-part.ts";
import { notify } from "../../../lib/notify.ts";
import { recipePath } from "../../../lib/paths.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { forgetRecipes, recipeOptions } from "../read-recipes.ts";
import type { Recipe } from "../recipe.ts";
import { type Refusal, refusalOf } from "./refusal.ts";
import { addRecipe, changeRecipe } from "./save-recipe.ts";
import type { useWork } from "./use-work.ts";

/** Saves what is written; what others saved meanwhile is not overwritten unseen. */
export function useSave(recipe: Recipe | null, work: ReturnType<typeof useWork>, ownerId: string | null) {
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<(Refusal & { readonly of: unknown }) | null>(null);
  const under = useRef(false);
  const { draft, changed, wasSaved } = work;

  async function write() {
    const { checkDraft } = await whenOnline(() => import("./check.ts"));
    const { recipe: next } = checkDraft(draft);
    if (!next) return;
    if (recipe && !(await changeRecipe(recipe, next, changed))) {
      await queryClient.invalidateQueries({ queryKey: recipeOptions(recipe.slug).queryKey });
      setRefusal({ place: "", message: strings.changedElsewhere, of: draft });
      return;
    }
    if (!recipe) await addRecipe(next, ownerId);
    wasSaved();
    // Under another name it is no more where it is looked at now: that is left first.
    const forgotten = recipe && recipe.slug !== next.slug ? null : forgetRecipes();
    await forgotten;
    void navigate(recipePath(next.slug), { replace: true });
    if (!forgotten) void forgetRecipes();
    void notify.done((recipe ? strings.saved : strings.created)(next.name), { id: "recipe-saved" });
  }

  async function save() {
    // A second press comes before the first is drawn.
    if (under.current) return;
    under.current = true;
    setBusy(true);
    setRefusal(null);
    try {
      await write();
    } catch (error) {
      setRefusal({ ...refusalOf(error, draft), of: draft });
    } finally {
      under.current = false;
      setBusy(false);
    }
  }
  return {
    isBusy,
    /** Until what was refused is changed. */
    refusal: refusal && (refusal.place === "" || refusal.of === draft) ? refusal : null,
    save,
  };
}
