import { Info } from "lucide-react";
import { Link } from "react-router-dom";
import { recipePath } from "../../../lib/paths.ts";
import { makingRecipeStrings as strings } from "../../../strings/making-recipes.ts";
import { Badge } from "../../../ui/badge.tsx";
import { PreviewPicture } from "../../recipe-previews/preview-picture.tsx";
import type { Preview } from "../../recipe-previews/read-previews.ts";
import type { Recipe } from "../catalog/recipes.ts";
import { titled } from "../catalog/titled.ts";

interface RecipeOptionProps {
  readonly recipe: Recipe;
  /** Null: there is none to see; undefined: nobody knows yet. */
  readonly preview: Preview | null | undefined;
  readonly isChosen: boolean;
  readonly isMine: boolean;
  readonly onChoose: () => void;
}

/** A recipe to press, and the way to its page. */
export const RecipeOption = ({ recipe, preview, isChosen, isMine, onChoose }: RecipeOptionProps) => (
  <li className="flex items-stretch overflow-hidden rounded-control border border-line bg-raised has-aria-pressed:border-accent has-aria-pressed:bg-accent-soft">
    <button
      type="button"
      aria-pressed={isChosen}
      aria-label={recipe.name}
      onClick={onChoose}
      className="flex min-w-0 flex-1 gap-3 p-2 text-left hover:bg-inset aria-pressed:bg-accent-soft"
    >
      <PreviewPicture recipe={recipe} preview={preview} isSmall className="size-16 shrink-0 rounded-control" />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-x-2 text-sm font-medium">
          <span className="min-w-0 break-words">{recipe.name}</span>
          {recipe.ownerId !== null && (
            <Badge tone={isMine ? "accent" : "quiet"}>{isMine ? strings.yours : strings.shared}</Badge>
          )}
        </span>
        <span className="line-clamp-2 text-sm text-ink-soft">
          {recipe.description || titled(recipe.category ?? "")}
        </span>
      </span>
    </button>
    <Link
      to={recipePath(recipe.slug)}
      aria-label={strings.about(recipe.name)}
      title={strings.about(recipe.name)}
      className="grid w-10 shrink-0 place-items-center text-ink-soft hover:bg-inset hover:text-ink"
    >
      <Info aria-hidden className="size-5" />
    </Link>
  </li>
);
