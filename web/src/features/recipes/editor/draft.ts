import type { Recipe } from "../recipe.ts";
import { type FieldDraft, fieldDraft, fieldOf } from "./field-draft.ts";
import { type OverlayDraft, overlayDraft, overlayOf } from "./overlay-draft.ts";
import { type StandDraft, standDraft, standOf, usualStandDraft } from "./stand-draft.ts";

/** A recipe as it is written. */
export interface Draft
  extends Pick<Recipe, "slug" | "name" | "kind" | "operation" | "description" | "prompt" | "model_ids"> {
  readonly category: string;
  readonly negative_prompt: string;
  readonly aspect: string;
  readonly quality: string;
  readonly fields: readonly FieldDraft[];
  readonly overlays: readonly OverlayDraft[];
  /** The usual one of what is no scene, which does not keep it. */
  readonly stand: StandDraft;
}

/** What of a recipe is changed by itself. */
export type Part = keyof Draft;
export const parts = [
  "name",
  "slug",
  "kind",
  "operation",
  "stand",
  "category",
  "description",
  "prompt",
  "fields",
  "overlays",
  "negative_prompt",
  "aspect",
  "quality",
  "model_ids",
] as const satisfies readonly Part[];

export const emptyDraft: Draft = {
  slug: "",
  name: "",
  kind: "template",
  operation: "generate",
  category: "",
  description: "",
  prompt: "",
  fields: [],
  negative_prompt: "",
  aspect: "",
  quality: "",
  model_ids: [],
  overlays: [],
  stand: usualStandDraft,
};

/** A recipe as the editor begins with it. */
export const draftOf = (recipe: Recipe): Draft => ({
  slug: recipe.slug,
  name: recipe.name,
  kind: recipe.kind,
  operation: recipe.operation,
  category: recipe.category ?? "",
  description: recipe.description,
  prompt: recipe.prompt,
  fields: recipe.fields.map(fieldDraft),
  negative_prompt: recipe.negative_prompt ?? "",
  aspect: recipe.aspect ?? "",
  quality: recipe.quality ?? "",
  model_ids: recipe.model_ids,
  overlays: recipe.overlays.map(overlayDraft),
  stand: recipe.stand ? standDraft(recipe.stand) : usualStandDraft,
});

/** What a draft says, in the shape of a recipe; whether it may be one is for `RecipeDraft` to tell. */
export const recipeOf = (draft: Draft) => ({
  ...draft,
  name: draft.name.trim(),
  slug: draft.slug.trim(),
  category: draft.category.trim() || null,
  description: draft.description.trim(),
  prompt: draft.prompt.trim(),
  negative_prompt: draft.negative_prompt.trim() || null,
  aspect: draft.aspect.trim() || null,
  quality: draft.quality.trim() || null,
  fields: draft.fields.map(fieldOf),
  overlays: draft.overlays.map(overlayOf),
  stand: draft.operation === "scene" ? standOf(draft.stand) : null,
});

/** The parts in which two say something else. */
export function changedParts(one: Draft, other: Draft): Part[] {
  const [before, after] = [recipeOf(one), recipeOf(other)];
  return parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}

/** A draft with these parts as another has them. */
export const withParts = (draft: Draft, other: Draft, taken: readonly Part[]): Draft => ({
  ...draft,
  ...Object.fromEntries(taken.map((part) => [part, other[part]])),
});
