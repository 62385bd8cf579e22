import { Suspense } from "react";
import { useParams } from "react-router-dom";
import { lazyPart } from "../../lib/lazy-part.ts";
import { PartWaits } from "./part-waits.tsx";

const RecipeList = lazyPart(() => import("./list/recipe-list.tsx"));
const RecipePage = lazyPart(() => import("./page/recipe-page.tsx"));
const NewRecipe = lazyPart(() => import("./editor/new-recipe.tsx"));
const EditRecipe = lazyPart(() => import("./editor/edit-recipe.tsx"));

/** All recipes, one of them, or one that is being written, as the address says. */
export function RecipesScreen() {
  const { "*": rest = "" } = useParams();
  const [slug = "", part = ""] = rest.split("/");
  return (
    <Suspense key={rest} fallback={<PartWaits />}>
      <Part slug={slug} part={part} />
    </Suspense>
  );
}

function Part({ slug, part }: { readonly slug: string; readonly part: string }) {
  if (slug === "") return <RecipeList />;
  if (slug === "new") return <NewRecipe />;
  return part === "edit" ? <EditRecipe slug={slug} /> : <RecipePage slug={slug} />;
}
