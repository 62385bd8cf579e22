import { useQuery } from "@tanstack/react-query";
import { recipesStrings } from "../../../strings/recipes.ts";
import { recipePageStrings as strings } from "../../../strings/recipes-page.ts";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { Fact } from "../../../ui/fact.tsx";
import { TimeText } from "../../../ui/time-text.tsx";
import { modelsOptions } from "../models.ts";
import type { Recipe } from "../recipe.ts";
import { useWins } from "../use-wins.ts";

/** What is known of a recipe besides its prompt. */
export function RecipeFacts({ recipe }: { readonly recipe: Recipe }) {
  const { data: models } = useQuery(modelsOptions);
  const wins = useWins()?.get(recipe.slug);
  const nameOf = (id: string) => models?.find((model) => model.id === id)?.name ?? id;
  return (
    <dl aria-label={strings.facts} className="grid grid-cols-2 gap-x-4 gap-y-3">
      <Fact name={strings.makes} isWide>
        {recipesStrings.operation[recipe.operation]}
      </Fact>
      <Fact name={strings.aspect}>{recipe.aspect ?? strings.anyAspect}</Fact>
      <Fact name={strings.quality}>{recipe.quality ?? strings.usualQuality}</Fact>
      <Fact name={strings.models} isWide>
        {recipe.model_ids.map(nameOf).join(", ") || strings.usualModel}
      </Fact>
      <Fact name={strings.used}>{recipesStrings.uses(recipe.uses)}</Fact>
      {wins && <Fact name={strings.winsTitle}>{recipesStrings.winsOf(wins.wins, wins.pictures)}</Fact>}
      <Fact name={strings.version}>{recipe.version}</Fact>
      <Fact name={strings.made}>
        <TimeText iso={recipe.created_at} />
      </Fact>
      <Fact name={strings.address} isWide>
        <span className="flex flex-wrap items-center gap-2">
          <code className="font-mono text-xs">{recipe.slug}</code>
          <CopyButton text={recipe.slug} />
        </span>
      </Fact>
    </dl>
  );
}
