/** A model that makes pictures, as the form shows it. */
export interface ImageModel {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly finishesLater: boolean;
  /** Width x height; the first is taken when none is chosen. */
  readonly sizes: readonly string[];
  readonly usdPerImage: number;
  readonly secondsPerImage: number;
  /** A day, such as "2026-12-31". */
  readonly retiresOn: string | null;
  readonly successorId: string | null;
  readonly isEnabled: boolean;
}

/** Which providers can be used, by name, as the contract `health` tells; undefined while that is not known. */
export type ProviderStates = Readonly<Record<string, "configured" | "not configured">> | undefined;

/** Providers that come with Larder draw; they ask no model that makes photographs. */
export const isDrawing = ({ provider }: Pick<ImageModel, "provider">): boolean => provider.startsWith("sketch");

export type Obstacle = "switched_off" | "retired" | "not_configured";

/** Why a model cannot be used; null where nothing is known against it. */
export function obstacleOf(model: ImageModel, providers: ProviderStates, now: Date): Obstacle | null {
  if (!model.isEnabled) return "switched_off";
  if (model.retiresOn !== null && new Date(model.retiresOn) <= now) return "retired";
  return providers && providers[model.provider] !== "configured" ? "not_configured" : null;
}

/** In the order of a list: the usual model first, those that are over last, and models of one provider together. */
export function inOrder(models: readonly ImageModel[], usualId: string, now: Date): ImageModel[] {
  const rank = (model: ImageModel) => (model.id === usualId ? 0 : obstacleOf(model, undefined, now) ? 2 : 1);
  return [...models].sort(
    (a, b) => rank(a) - rank(b) || a.provider.localeCompare(b.provider) || a.name.localeCompare(b.name),
  );
}

/** The size that a choice comes to: another model may not make it. */
export const sizeOf = (model: ImageModel | undefined, chosen: string): string | undefined =>
  model?.sizes.includes(chosen) ? chosen : model?.sizes[0];
