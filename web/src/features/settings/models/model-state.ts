import type { ConfiguredProviders } from "../../../lib/use-configured-providers.ts";
import type { Model } from "./use-models.ts";

export const isRetired = ({ retires_on }: Pick<Model, "retires_on">): boolean =>
  retires_on !== null && retires_on <= new Date().toISOString().slice(0, 10);

/** Of a model's provider; undefined while nobody knows. */
export const stateOf = ({ provider }: Pick<Model, "provider">, providers: ConfiguredProviders) =>
  providers ? (providers[provider] ?? "not configured") : undefined;

/** Whether it could be used, or is: what has gone, is switched off for it, or has no key here is kept out of the way. */
export const isAtHand = (model: Model, providers: ConfiguredProviders, defaults: readonly string[]): boolean =>
  defaults.includes(model.id) ||
  (!isRetired(model) &&
    !(model.retires_on !== null && model.enabled_at === null) &&
    stateOf(model, providers) !== "not configured");
