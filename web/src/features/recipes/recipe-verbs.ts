import { ask } from "../../lib/ask.ts";
import { supabase } from "../../lib/supabase.ts";
import { forgetRecipes } from "./read-recipes.ts";

/** Does something to recipes; what is known of them is asked for anew, whatever came of it. */
async function change<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } finally {
    void forgetRecipes();
  }
}

/** What people do to recipes besides writing them. Each throws a `Failure`. */
export const recipeVerbs = {
  /** Answers the slug and the name of the copy. */
  duplicate: (id: string) =>
    change(async () => {
      const copy = await ask(supabase.rpc("duplicate_recipe", { recipe_id: id }));
      return ask(supabase.from("recipes").select("slug, name").eq("id", copy).single());
    }),
  share: (id: string, shared: boolean) => change(() => ask(supabase.rpc("share_recipe", { recipe_id: id, shared }))),
  archive: (id: string, archived: boolean) =>
    change(() => ask(supabase.rpc("archive_recipe", { recipe_id: id, archived }))),
  restoreVersion: (id: string, number: number) =>
    change(() => ask(supabase.rpc("restore_recipe_version", { recipe_id: id, number }))),
  setPreview: (id: string, imageId: string | null) =>
    change(() => ask(supabase.from("recipes").update({ preview_image_id: imageId }).eq("id", id).select("id"))),
  /** Only while nothing was made by it. */
  remove: (id: string) => change(() => ask(supabase.from("recipes").delete().eq("id", id).select("id"))),
};
