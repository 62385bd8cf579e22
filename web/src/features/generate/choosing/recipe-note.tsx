import { recipePath } from "../../../lib/paths.ts";
import { qualityName } from "../../../strings/generate.ts";
import { generateRecipeStrings as strings } from "../../../strings/generate-recipes.ts";
import { TextLink } from "../../../ui/text-link.tsx";
import type { Recipe } from "../catalog/recipes.ts";
import { useGenerateForm } from "../form/form-place.ts";

/** What a chosen recipe is for, what it prefers, and the way to its page. */
export function RecipeNote({ recipe }: { readonly recipe: Recipe }) {
  const { catalog } = useGenerateForm();
  const { description, aspect, quality, modelIds, negativePrompt, slug } = recipe;
  const nameOf = (id: string) => catalog.models.find((model) => model.id === id)?.name;
  const preferred = modelIds.flatMap((id) => nameOf(id) ?? []);
  const facts = [
    aspect && strings.aspect(aspect),
    quality && strings.quality(qualityName(quality).toLowerCase()),
    preferred.length > 0 && preferred.join(" / "),
    negativePrompt && strings.without(negativePrompt),
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
