import { Search } from "lucide-react";
import { useState } from "react";
import { makingRecipeStrings as strings } from "../../../strings/making-recipes.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { controlLook } from "../../../ui/field.tsx";
import { PreviewsFailed } from "../../recipe-previews/previews-failed.tsx";
import { usePreviews } from "../../recipe-previews/use-previews.ts";
import { usePerson } from "../../session/session.ts";
import type { Recipe } from "../catalog/recipes.ts";
import { titled } from "../catalog/titled.ts";
import { findRecipes } from "./find-recipes.ts";
import { RecipeOption } from "./recipe-option.tsx";

export interface RecipePickerProps {
  readonly title: string;
  readonly recipes: readonly Recipe[];
  readonly chosen: string;
  readonly onChoose: (slug: string) => void;
  readonly onClose: () => void;
}

/** All recipes with their pictures, to search, to narrow by category and to press. */
export default function RecipePicker({ title, recipes, chosen, onChoose, onClose }: RecipePickerProps) {
  const { id: personId } = usePerson();
  const [text, setText] = useState("");
  const [category, setCategory] = useState("");
  const categories = [...new Set(recipes.flatMap((recipe) => recipe.category ?? []))].sort();
  const found = findRecipes(recipes, text, category);
  const { previewOf, failure } = usePreviews();
  return (
    <Dialog isOpen onClose={onClose} title={title} className="max-w-4xl!">
      <div className="mb-3 flex flex-wrap gap-2">
        <div className="relative min-w-52 flex-1">
          <Search aria-hidden className="pointer-events-none absolute top-3 left-3 size-4 text-ink-soft" />
          <input
            type="search"
            aria-label={strings.search}
            placeholder={strings.search}
            value={text}
            onChange={(event) => setText(event.target.value)}
            className={`${controlLook} pl-9`}
          />
        </div>
        {categories.length > 1 && (
          <select
            aria-label={strings.category}
            value={category}
            onChange={(event) => setCategory(event.target.value)}
            className={`${controlLook} sm:w-52`}
          >
            <option value="">{strings.allCategories}</option>
            {categories.map((one) => (
              <option key={one} value={one}>
                {titled(one)}
              </option>
            ))}
          </select>
        )}
      </div>
      <p role="status" className={found.length === 0 ? "py-6 text-ink-soft" : "mb-2 text-sm text-ink-soft"}>
        {found.length === 0 ? strings.nothingFits : strings.count(found.length)}
      </p>
      <PreviewsFailed failure={failure} />
      <ul className="grid gap-2 sm:grid-cols-2">
        {found.map((recipe) => (
          <RecipeOption
            key={recipe.id}
            recipe={recipe}
            preview={previewOf(recipe.id)}
            isChosen={recipe.slug === chosen}
            isMine={recipe.ownerId === personId}
            onChoose={() => {
              onChoose(recipe.slug);
              onClose();
            }}
          />
        ))}
      </ul>
    </Dialog>
  );
}
