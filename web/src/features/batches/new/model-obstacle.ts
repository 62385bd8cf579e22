import type { ConfiguredProviders } from "../../../lib/use-configured-providers.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import type { RowModel } from "./read-choices.ts";

/** Why a model cannot be used now, in a few words; null where it can. */
export function obstacleOf(model: RowModel, providers: ConfiguredProviders): string | null {
  if (model.enabled_at === null) return strings.switchedOff;
  if (model.retires_on !== null && new Date(model.retires_on) <= new Date()) return strings.retired;
  return providers && providers[model.provider] !== "configured" ? strings.notConfigured : null;
}
