import { Suspense } from "react";
import { useParams } from "react-router-dom";
import { lazyPart } from "../../lib/lazy-part.ts";
import { RecipeList } from "./list/recipe-list.tsx";
import { PartWaits } from "./part-waits.tsx";

const RecipePage = lazyPart(() => import("./page/recipe-page.tsx"));
const NewRecipe = lazyPart(() => import("./editor/new-recipe.tsx"));
const EditRecipe = lazyPart(() => import("./editor/edit-recipe.tsx"));

/** All recipes, one of them, or one that is being written, as the address says. */
export function RecipesScreen() {
  const { "*": rest = "" } = useParams();
  const [slug = "", part = ""] = rest.split("/");
  if (slug === "") return <RecipeList />;
  return (
    <Suspense key={rest} fallback={<PartWaits />}>
      {slug === "new" ? <NewRecipe /> : part === "edit" ? <EditRecipe slug={slug} /> : <RecipePage slug={slug} />}
    </Suspense>
  );
}
