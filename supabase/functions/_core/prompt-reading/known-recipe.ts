import type { RecipeField } from "../../../../shared/recipes.ts";

/** A recipe that whoever asks may use, as far as it is needed to tell whether it is meant. */
export interface KnownRecipe {
  readonly slug: string;
  readonly name: string;
  readonly kind: "style" | "template";
  readonly category: string | null;
  readonly fields: readonly RecipeField[];
}
