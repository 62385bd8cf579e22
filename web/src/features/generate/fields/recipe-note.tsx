import { recipePath } from "../../../lib/paths.ts";
import { qualityName } from "../../../strings/making.ts";
import { makingRecipeStrings as strings } from "../../../strings/making-recipes.ts";
import { TextLink } from "../../../ui/text-link.tsx";
import { chosenModels, usualModel } from "../../making/catalog/choice.ts";
import type { Recipe } from "../../making/catalog/recipes.ts";
import { useGenerateForm } from "../form/form-place.ts";

/** What a chosen recipe is for, what it prefers, and the way to its page. */
export function RecipeNote({ recipe }: { readonly recipe: Recipe }) {
  const { values, catalog } = useGenerateForm();
  const { description, aspect, quality, modelIds, negativePrompt, slug } = recipe;
  const usual = usualModel(catalog, values);
  const models = chosenModels(catalog, values);
  const facts = [
    aspect && strings.aspect(aspect),
    quality && strings.quality(qualityName(quality).toLowerCase()),
    usual && modelIds.includes(usual.id) && usual.name,
    negativePrompt &&
      models.some(({ features }) => features.includes("negative_prompt")) &&
      strings.without(negativePrompt),
  ].filter(Boolean);
  return (
    <div className="grid gap-1 text-sm text-ink-soft">
      {description && <p>{description}</p>}
      {facts.length > 0 && (
        <p className="break-words">
          {strings.takes} {facts.join(", ")}. {strings.changeBelow}
        </p>
      )}
      <p>
        <TextLink to={recipePath(slug)}>{strings.page}</TextLink>
      </p>
    </div>
  );
}
