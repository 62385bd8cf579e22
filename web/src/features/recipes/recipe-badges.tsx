import { recipesStrings as strings } from "../../strings/recipes.ts";
import { Badge } from "../../ui/badge.tsx";
import { usePerson } from "../session/session.ts";
import { belongingOf, kindOf, type ListedRecipe } from "./recipe.ts";

const words = { own: strings.own, common: strings.common, shared: strings.sharedByOther, private: strings.ofAnother };

/** What it is, and whose. */
export function RecipeBadges({ recipe }: { readonly recipe: ListedRecipe }) {
  const belonging = belongingOf(recipe, usePerson().id);
  return (
    <span className="flex flex-wrap gap-1">
      <Badge>{strings.kindName[kindOf(recipe)]}</Badge>
      <Badge tone={belonging === "own" ? "accent" : "quiet"}>{words[belonging]}</Badge>
      {belonging === "own" && recipe.shared_at && <Badge tone="good">{strings.sharedWithAll}</Badge>}
      {recipe.archived_at && <Badge tone="warn">{strings.archived}</Badge>}
    </span>
  );
}
