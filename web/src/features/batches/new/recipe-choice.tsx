import { Download } from "lucide-react";
import { recipePath } from "../../../lib/paths.ts";
import { saveFile } from "../../../lib/save-file.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { Recipe } from "../../making/catalog/recipes.ts";

interface RecipeChoiceProps {
  readonly recipes: readonly Recipe[];
  readonly recipe: Recipe | null;
  /** What the address names. */
  readonly slug: string;
  readonly onChange: (slug: string) => void;
}

async function saveSample(recipe: Recipe) {
  const { writeSampleCsv } = await import("./sample-csv.ts");
  saveFile(
    strings.sampleFile(recipe.slug),
    new Blob(["\ufeff", writeSampleCsv(recipe)], { type: "text/csv;charset=utf-8" }),
  );
}

/** Which recipe the rows fill, and what a table for it looks like. */
export function RecipeChoice({ recipes, recipe, slug, onChange }: RecipeChoiceProps) {
  const groups = [...Map.groupBy(recipes, ({ category }) => category ?? "")].sort(([a], [b]) => a.localeCompare(b));
  return (
    <div className="grid gap-3">
      <SelectField
        label={strings.recipe}
        value={recipe?.slug ?? ""}
        error={slug !== "" && !recipe ? strings.unknownRecipe(slug) : undefined}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{strings.chooseRecipe}</option>
        {groups.map(([category, some]) => (
          <optgroup key={category} label={category || strings.otherRecipes}>
            {some.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      {recipe && (
        <>
          {recipe.description && <p className="max-w-prose text-sm text-ink-soft">{recipe.description}</p>}
          <div className="flex flex-wrap items-center gap-4 text-sm">
            <Button icon={<Download aria-hidden />} onClick={() => void saveSample(recipe)}>
              {strings.sample}
            </Button>
            <TextLink to={recipePath(recipe.slug)}>{strings.recipePage}</TextLink>
          </div>
        </>
      )}
    </div>
  );
}
