import { modelStrings as strings } from "../../../strings/making-models.ts";
import type { ImageModel } from "../catalog/image-model.ts";

/** Why a model cannot look at so many pictures, as a sentence without its stop; null where it can. */
export function blindnessOf({ features, mostSources }: ImageModel, pictures: number): string | null {
  if (pictures === 0) return null;
  if (!features.includes("references")) return strings.noReferences;
  return pictures > mostSources ? strings.tooManyReferences(mostSources) : null;
}
