import { formatDay } from "../../../strings/format-day.ts";
import { modelStrings as strings } from "../../../strings/settings-models.ts";
import { Badge } from "../../../ui/badge.tsx";
import type { ModelRowProps } from "./model-row.tsx";

/** What is special about a model, in words. */
export function ModelBadges({ model, isDefault, state }: Pick<ModelRowProps, "model" | "isDefault" | "state">) {
  const { finishes_later, retires_on, enabled_at } = model;
  const isRetired = retires_on !== null && retires_on <= new Date().toISOString().slice(0, 10);
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {isDefault && <Badge tone="accent">{strings.isDefault}</Badge>}
      {state === "not configured" && <Badge tone="warn">{strings.providerMissing}</Badge>}
      {enabled_at === null && <Badge tone="warn">{strings.disabled}</Badge>}
      {finishes_later && <Badge>{strings.finishesLater}</Badge>}
      {retires_on && (
        <Badge tone={isRetired ? "bad" : "warn"}>
          {isRetired ? strings.retired(formatDay(retires_on)) : strings.retires(formatDay(retires_on))}
        </Badge>
      )}
    </div>
  );
}
