import { memo } from "react";
import { Link } from "react-router-dom";
import { recipePath } from "../../../lib/paths.ts";
import { recipesStrings as strings } from "../../../strings/recipes.ts";
import { PreviewPicture } from "../../recipe-previews/preview-picture.tsx";
import type { Preview } from "../../recipe-previews/read-previews.ts";
import type { ListedRecipe } from "../recipe.ts";
import { RecipeBadges } from "../recipe-badges.tsx";

interface RecipeCardProps {
  readonly recipe: ListedRecipe;
  /** Null: there is none; undefined: nobody knows yet. */
  readonly preview: Preview | null | undefined;
  /** How often a picture of it was the best of those compared; undefined where none was compared. */
  readonly wins: number | undefined;
}

/** A recipe in the list: all of it leads there. */
export const RecipeCard = memo(function RecipeCard({ recipe, preview, wins }: RecipeCardProps) {
  const { slug, name, description, category, uses } = recipe;
  return (
    <li className="relative grid grid-rows-[auto_1fr] overflow-hidden rounded-card border border-line bg-raised transition-colors hover:border-line-strong">
      <PreviewPicture recipe={recipe} preview={preview} className="aspect-[4/3]" />
      <div className="grid content-start gap-2 p-3">
        <Link
          to={recipePath(slug)}
          className="font-medium wrap-anywhere after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
        >
          {name}
        </Link>
        {(description || category) && (
          <p className="line-clamp-2 text-sm text-ink-soft wrap-anywhere">{description || category}</p>
        )}
        <RecipeBadges recipe={recipe} />
        <p className="text-xs text-ink-soft">
          {strings.uses(uses)}
          {wins !== undefined && ` · ${strings.wins(wins)}`}
        </p>
      </div>
    </li>
  );
});
