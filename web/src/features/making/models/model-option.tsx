import { useId } from "react";
import { compareUsd } from "../../../../../shared/usd.ts";
import { formatDuration } from "../../../strings/format.ts";
import { modelStrings as strings } from "../../../strings/making-models.ts";
import { providerName } from "../../../strings/providers.ts";
import { formatUsdRange } from "../../../strings/usd.ts";
import { Badge } from "../../../ui/badge.tsx";
import { type ImageModel, isDrawing, type Obstacle, retiresSoon } from "../catalog/image-model.ts";
import { blindnessOf } from "./blindness.ts";

interface ModelOptionProps {
  readonly model: ImageModel;
  readonly obstacle: Obstacle | null;
  readonly isDefault: boolean;
  /** The chosen recipe would have it made by this one. */
  readonly isPreferred: boolean;
  /** How many pictures it would have to look at. */
  readonly lookedAt: number;
  readonly isChosen: boolean;
  /** No more can be chosen beside the others. */
  readonly isFull: boolean;
  readonly onChoose: () => void;
}

/** A model with its provider, price, speed and what it can do. */
export function ModelOption(props: ModelOptionProps) {
  const { model, obstacle, isDefault, isPreferred, lookedAt, isChosen, isFull, onChoose } = props;
  const id = useId();
  const blindness = blindnessOf(model, lookedAt);
  const day = model.retiresOn && new Date(model.retiresOn).toLocaleDateString("en", { dateStyle: "medium" });
  const abilities = strings.abilities(model);
  const facts = [
    !isDrawing(model) && providerName(model.provider),
    strings.speed(formatDuration(model.secondsPerImage)),
    model.finishesLater && strings.finishesLater,
    isDrawing(model) && strings.drawing,
  ];
  return (
    <label className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 px-3 py-2 text-sm has-checked:bg-accent-soft has-disabled:cursor-not-allowed has-disabled:text-ink-soft">
      <input
        type="checkbox"
        name="model_ids"
        value={model.id}
        checked={isChosen}
        disabled={!isChosen && isFull}
        onChange={onChoose}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-price ${id}-facts`}
        className="mt-1 size-4 accent-accent"
      />
      <span className="flex min-w-0 flex-wrap items-center gap-x-2 font-medium">
        <span id={`${id}-name`}>{model.name}</span>
        {isDefault && <Badge>{strings.usual}</Badge>}
        {isPreferred && <Badge tone="accent">{strings.preferred}</Badge>}
        {day && !obstacle && retiresSoon(model, new Date()) && <Badge tone="warn">{strings.retiresOn(day)}</Badge>}
      </span>
      <span id={`${id}-price`} className="text-right font-medium whitespace-nowrap">
        {compareUsd(model.highUsd, "0") === 0 ? strings.free : formatUsdRange(model.lowUsd, model.highUsd)}
      </span>
      <span id={`${id}-facts`} className="col-span-2 col-start-2 text-ink-soft">
        <span className="block">{facts.filter(Boolean).join(" · ")}</span>
        {abilities.length > 0 && <span className="block text-xs">{abilities.join(", ")}</span>}
        {obstacle && <span className="block text-bad">{strings.obstacle[obstacle]}</span>}
        {!obstacle && blindness && <span className="block text-bad">{blindness}</span>}
      </span>
    </label>
  );
}
