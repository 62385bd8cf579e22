import type { ConfiguredProviders } from "../../../lib/use-configured-providers.ts";
import { obstacleOf } from "./model-obstacle.ts";
import type { Choices, RowModel, RowRecipe } from "./read-choices.ts";

/** What all models that make the rows can be told. */
export interface ModelOffer {
  readonly sizes: readonly string[];
  readonly qualities: readonly string[];
  readonly takesNegativePrompt: boolean;
  readonly makesTransparent: boolean;
}

/** The models that are chosen; of none the first that the recipe prefers and that can be used, else the one of the settings. */
function makersOf(
  { models, defaultModelId }: Pick<Choices, "models" | "defaultModelId">,
  recipe: Pick<RowRecipe, "model_ids"> | null,
  chosen: readonly string[],
  providers: ConfiguredProviders,
): readonly RowModel[] {
  const named = models.filter(({ id }) => chosen.includes(id));
  if (named.length > 0) return named;
  const preferred = (recipe?.model_ids ?? []).flatMap((id) => models.find((model) => model.id === id) ?? []);
  const usual =
    preferred.find((model) => obstacleOf(model, providers) === null) ?? models.find(({ id }) => id === defaultModelId);
  return usual ? [usual] : [];
}

export function modelOffer(...asked: Parameters<typeof makersOf>): ModelOffer {
  const makers = makersOf(...asked);
  const [first, ...others] = makers;
  const common = (partsOf: (model: RowModel) => readonly string[]) =>
    first ? partsOf(first).filter((part) => others.every((model) => partsOf(model).includes(part))) : [];
  const features = common((model) => model.features);
  return {
    sizes: common(({ sizes }) => sizes),
    qualities: common(({ qualities }) => qualities),
    takesNegativePrompt: features.includes("negative_prompt"),
    makesTransparent: features.includes("transparent"),
  };
}
