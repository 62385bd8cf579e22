import { recipesStrings as strings } from "../../strings/recipes.ts";
import { Page } from "../../ui/page.tsx";

export function RecipesScreen() {
  return <Page title={strings.title} />;
}
