import { formatDay } from "../../../strings/format-day.ts";
import { modelStrings as strings } from "../../../strings/settings-models.ts";
import { Badge } from "../../../ui/badge.tsx";
import type { ModelRowProps } from "./model-row.tsx";
import { isRetired } from "./model-state.ts";

/** What is special about a model, in words. */
export function ModelBadges({ model, isDefault, state }: Pick<ModelRowProps, "model" | "isDefault" | "state">) {
  const { finishes_later, retires_on, enabled_at, missing_since } = model;
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {isDefault && <Badge tone="accent">{strings.isDefault}</Badge>}
      {state === "not configured" && <Badge tone="warn">{strings.providerMissing}</Badge>}
      {enabled_at === null && <Badge tone="warn">{strings.disabled}</Badge>}
      {finishes_later && <Badge>{strings.finishesLater}</Badge>}
      {retires_on && (
        <Badge tone={isRetired(model) ? "bad" : "warn"}>
          {isRetired(model) ? strings.retired(formatDay(retires_on)) : strings.retires(formatDay(retires_on))}
        </Badge>
      )}
      {missing_since && <Badge tone="warn">{strings.missing(formatDay(missing_since))}</Badge>}
    </div>
  );
}
