import type { Catalog } from "./catalog.ts";
import type { ImageModel } from "./image-model.ts";
import type { Recipe } from "./recipes.ts";

/** A template of one's own making, for tests. */
export const recipeNamed = (slug: string, more: Partial<Recipe> = {}): Recipe => ({
  id: `${slug}-id`,
  slug,
  name: slug,
  kind: "template",
  operation: "generate",
  category: null,
  description: "",
  prompt: "",
  fields: [],
  overlays: [],
  negativePrompt: null,
  aspect: null,
  quality: null,
  modelIds: [],
  ownerId: null,
  ...more,
});

/** A model that makes new pictures, for tests. */
export const modelNamed = (id: string, more: Partial<ImageModel> = {}): ImageModel => ({
  id,
  name: id,
  provider: "sketch",
  finishesLater: false,
  operations: ["generate"],
  features: [],
  mostSources: 0,
  sizes: ["1024x1024"],
  qualities: [],
  usualQuality: null,
  lowUsd: "0",
  highUsd: "0",
  secondsPerImage: 2,
  retiresOn: null,
  successorId: null,
  isEnabled: true,
  ...more,
});

/** A catalog with these and nothing else, for tests. */
export const catalogOf = (more: Partial<Catalog>): Catalog => ({
  styles: [],
  templates: [],
  changes: [],
  models: [],
  providers: undefined,
  defaultModelId: "usual",
  isModelChoiceShown: true,
  ...more,
});
