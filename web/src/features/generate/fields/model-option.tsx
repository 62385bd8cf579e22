import { formatDuration, formatUsd } from "../../../strings/format.ts";
import { generateStrings as strings } from "../../../strings/generate.ts";
import { Badge } from "../../../ui/badge.tsx";
import { type ImageModel, isDrawing, type Obstacle } from "../catalog/image-model.ts";

interface ModelOptionProps {
  readonly model: ImageModel;
  readonly obstacle: Obstacle | null;
  /** The name of the model that took its place. */
  readonly successor: string | undefined;
  readonly isDefault: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** A model with its provider, price and speed; one that cannot be used says why. */
export function ModelOption(props: ModelOptionProps) {
  const { model, obstacle, successor, isDefault, isChosen, onChoose } = props;
  const day = model.retiresOn && new Date(model.retiresOn).toLocaleDateString("en", { dateStyle: "medium" });
  const facts = [
    strings.providers[model.provider] ?? model.provider.charAt(0).toUpperCase() + model.provider.slice(1),
    model.finishesLater && strings.finishesLater,
    isDrawing(model) && strings.drawing,
    day && !obstacle && strings.retiresOn(day),
  ];
  const why = obstacle && [strings.obstacle[obstacle], successor && strings.insteadOf(successor)];
  return (
    <label className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 px-3 py-2 text-sm has-checked:bg-accent-soft has-disabled:cursor-not-allowed has-disabled:text-ink-soft">
      <input
        type="radio"
        name="model_id"
        value={model.id}
        checked={isChosen}
        disabled={obstacle !== null}
        onChange={onChoose}
        className="mt-1 size-4 accent-accent"
      />
      <span className="min-w-0">
        <span className="flex flex-wrap items-center gap-x-2 font-medium">
          {model.name}
          {isDefault && <Badge>{strings.modelDefault}</Badge>}
        </span>
        <span className="block text-ink-soft">{facts.filter(Boolean).join(" · ")}</span>
        {why && <span className="block text-bad">{why.filter(Boolean).join(": ")}</span>}
      </span>
      <span className="text-right text-ink-soft">
        <span className="block font-medium text-ink">
          {model.usdPerImage === 0 ? strings.free : strings.each(formatUsd(model.usdPerImage))}
        </span>
        {strings.speed(formatDuration(model.secondsPerImage))}
      </span>
    </label>
  );
}
