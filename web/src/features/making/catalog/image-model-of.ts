import { compareUsd, type Usd } from "../../../../../shared/usd.ts";
import type { ImageModel } from "./image-model.ts";

/** A row of `models`. */
export interface ModelRow {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly finishes_later: boolean;
  readonly operations: readonly string[];
  readonly features: readonly string[];
  readonly max_sources: number;
  readonly sizes: readonly string[];
  readonly seconds_per_image: number;
  readonly retires_on: string | null;
  readonly successor_id: string | null;
  readonly enabled_at: string | null;
  /** What a picture costs where no level says more. */
  readonly usd_per_image: Usd;
}

/** A row of `model_qualities`. */
interface LevelRow {
  /** Null where the model has no levels, and the row only says what a picture costs. */
  readonly quality: string | null;
  readonly usual: boolean;
  readonly low_usd: Usd;
  readonly high_usd: Usd;
}

/** A model with its levels of quality in their order. */
export function imageModelOf(model: ModelRow, levels: readonly LevelRow[]): ImageModel {
  const usual = levels.find((level) => level.usual) ?? levels[0];
  return {
    id: model.id,
    name: model.name,
    provider: model.provider,
    finishesLater: model.finishes_later,
    operations: model.operations,
    features: model.features,
    mostSources: model.max_sources,
    sizes: model.sizes,
    qualities: levels.flatMap(({ quality }) => quality ?? []),
    usualQuality: usual?.quality ?? null,
    lowUsd: levels.map(({ low_usd }) => low_usd).toSorted(compareUsd)[0] ?? model.usd_per_image,
    highUsd:
      levels
        .map(({ high_usd }) => high_usd)
        .toSorted(compareUsd)
        .at(-1) ?? model.usd_per_image,
    secondsPerImage: model.seconds_per_image,
    retiresOn: model.retires_on,
    successorId: model.successor_id,
    isEnabled: model.enabled_at !== null,
  };
}
