import type { Usd } from "../../../../../shared/usd.ts";
import type { ConfiguredProviders } from "../../../lib/use-configured-providers.ts";

export const operations = ["generate", "edit", "remove_background"] as const;
/** What is done: a new picture, one changed in words, or one freed of its background. */
export type Operation = (typeof operations)[number];

/** A model that makes pictures, as the form shows it. */
export interface ImageModel {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly finishesLater: boolean;
  readonly operations: readonly string[];
  /** Of `seed`, `negative_prompt`, `transparent`, `colors`. */
  readonly features: readonly string[];
  /** How many pictures it takes to start from. */
  readonly mostSources: number;
  /** Width x height; the first is taken when none is chosen. */
  readonly sizes: readonly string[];
  /** Its levels, from the simplest on; empty for a model without. */
  readonly qualities: readonly string[];
  /** The level that is taken when none is chosen. */
  readonly usualQuality: string | null;
  /** What one picture of the usual size costs at least, in its simplest quality. */
  readonly lowUsd: Usd;
  /** What it costs at most, in its best. */
  readonly highUsd: Usd;
  readonly secondsPerImage: number;
  /** A day, such as "2026-12-31". */
  readonly retiresOn: string | null;
  readonly successorId: string | null;
  readonly isEnabled: boolean;
}

/** Providers that come with Larder draw; they ask no model that makes photographs. */
export const isDrawing = ({ provider }: Pick<ImageModel, "provider">): boolean => provider.startsWith("sketch");

export type Obstacle = "switched_off" | "retired" | "not_configured";

/** Why a model cannot be used; null where nothing is known against it. */
export function obstacleOf(model: ImageModel, providers: ConfiguredProviders, now: Date): Obstacle | null {
  if (!model.isEnabled) return "switched_off";
  if (model.retiresOn !== null && new Date(model.retiresOn) <= now) return "retired";
  return providers && providers[model.provider] !== "configured" ? "not_configured" : null;
}

const soonDays = 30;

/** Whether it is about to retire: the time to try its successor. */
export const retiresSoon = ({ retiresOn }: ImageModel, now: Date): boolean =>
  retiresOn !== null && new Date(retiresOn).getTime() - now.getTime() < soonDays * 86_400_000;
