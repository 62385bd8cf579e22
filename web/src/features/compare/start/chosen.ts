import type { Draft } from "./draft.ts";
import type { Offer, OfferedRecipe } from "./read-offer.ts";

/** The models that are compared: those chosen, else the first two that can be used. */
export const modelsOf = ({ modelIds }: Draft, usable: readonly { readonly id: string }[]): string[] =>
  modelIds === null
    ? usable.slice(0, 2).map(({ id }) => id)
    : modelIds.filter((id) => usable.some((model) => model.id === id));

/** The chosen recipes that are there. */
export function recipesOf({ from, styles, templates }: Draft, offer: Offer): OfferedRecipe[] {
  const all = from === "styles" ? offer.styles : offer.templates;
  return (from === "styles" ? styles : templates).flatMap((slug) => all.find((recipe) => recipe.slug === slug) ?? []);
}
