import type { Model } from "./use-models.ts";
import type { Providers } from "./use-providers.ts";

export const isRetired = ({ retires_on }: Pick<Model, "retires_on">): boolean =>
  retires_on !== null && retires_on <= new Date().toISOString().slice(0, 10);

/** Of a model's provider; undefined while nobody knows. */
export const stateOf = ({ provider }: Pick<Model, "provider">, providers: Providers) =>
  providers ? (providers[provider] ?? "not configured") : undefined;

/** Whether it could be used, or is: what has gone, is switched off for it, or has no key here is kept out of the way. */
export const isAtHand = (model: Model, providers: Providers, defaults: readonly string[]): boolean =>
  defaults.includes(model.id) ||
  (!isRetired(model) &&
    !(model.retires_on !== null && model.enabled_at === null) &&
    stateOf(model, providers) !== "not configured");
