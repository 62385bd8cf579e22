import { modelStrings as strings } from "../../../strings/settings-models.ts";
import { Button } from "../../../ui/button.tsx";
import { enableModel } from "./enable-model.ts";
import { ModelBadges } from "./model-badges.tsx";
import { ModelFacts } from "./model-facts.tsx";
import type { Model } from "./use-models.ts";

export interface ModelRowProps {
  readonly model: Model;
  readonly isDefault: boolean;
  /** Of its provider; undefined while it is not known. Only what is missing is shown. */
  readonly state: "configured" | "not configured" | undefined;
  /** The name of the model to change to. */
  readonly successor: string | undefined;
  readonly onEditPrice: () => void;
}

/** A model with what it costs and can do. All but the default can be disabled. */
export function ModelRow({ model, isDefault, state, successor, onEditPrice }: ModelRowProps) {
  const { id, name, vendor_id, enabled_at } = model;
  const isEnabled = enabled_at !== null;
  return (
    <li className="grid gap-3 border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h3 className="font-medium">{name}</h3>
          <p className="font-mono text-xs break-all text-ink-soft">
            {id}
            {vendor_id && vendor_id !== id && ` (${strings.vendorCalls(vendor_id)})`}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="small" aria-label={strings.editPriceOf(name)} onClick={onEditPrice}>
            {strings.editPrice}
          </Button>
          {!(isDefault && isEnabled) && (
            <Button
              size="small"
              aria-label={isEnabled ? strings.disableOf(name) : strings.enableOf(name)}
              onClick={() => void enableModel(model, !isEnabled)}
            >
              {isEnabled ? strings.disable : strings.enable}
            </Button>
          )}
        </div>
      </div>
      <ModelBadges model={model} isDefault={isDefault} state={state} />
      <ModelFacts model={model} />
      {model.retires_on && successor && <p className="text-sm text-ink-soft">{strings.successor(successor)}</p>}
    </li>
  );
}
