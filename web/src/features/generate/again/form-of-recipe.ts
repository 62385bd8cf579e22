import { Failure } from "../../../lib/failure.ts";
import { startStrings as strings } from "../../../strings/generate-start.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { emptyForm, type FormValues } from "../form/values.ts";

interface Named {
  readonly template: string | null;
  readonly style: string | null;
}

/**
 * A form that begins with recipes, and the name of the first; what they prefer is not set, so that it goes with them. With
 * a style alone the words that were there stay. Throws a `Failure` for one that is not offered.
 */
export function formOfRecipe(
  { template, style }: Named,
  prompts: string,
  catalog: Catalog,
): [FormValues, name: string] {
  const find = (recipes: Catalog["styles"], slug: string | null) => {
    const recipe = recipes.find((one) => one.slug === slug);
    if (slug !== null && !recipe) throw new Failure("refused", strings.noSuchRecipe(slug));
    return recipe;
  };
  const [ofTemplate, ofStyle] = [find(catalog.templates, template), find(catalog.styles, style)];
  const values = {
    ...emptyForm,
    ...(ofTemplate ? ({ source: "template", template: ofTemplate.slug } as const) : { prompts }),
    ...(ofStyle && { style: ofStyle.slug }),
  };
  return [values, (ofTemplate ?? ofStyle)?.name ?? ""];
}
