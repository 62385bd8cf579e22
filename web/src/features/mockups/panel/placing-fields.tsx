import { Redo2, Undo2 } from "lucide-react";
import { mockupStrings as strings } from "../../../strings/mockups.ts";
import { Button } from "../../../ui/button.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { centered, held, limits } from "../placing/placement.ts";
import type { Placing } from "../placing/use-placing.ts";
import { NumberField } from "./number-field.tsx";

interface PlacingFieldsProps {
  readonly placing: Placing;
  readonly isSnapping: boolean;
  readonly onSnapping: (isOn: boolean) => void;
}

const { fieldUnits: units } = strings;

/** Where the picture lies, in numbers, and what sets several of them at once. */
export function PlacingFields({ placing, isSnapping, onSnapping }: PlacingFieldsProps) {
  const { now, set } = placing;
  const far = { min: -limits.far, max: limits.far };
  return (
    <section aria-label={strings.placing} className="grid gap-3">
      <div className="grid grid-cols-2 gap-3">
        <NumberField
          label={strings.x}
          unit={units.x}
          {...far}
          value={now.x}
          onChange={(x) => set(held({ ...now, x }))}
        />
        <NumberField
          label={strings.y}
          unit={units.y}
          {...far}
          value={now.y}
          onChange={(y) => set(held({ ...now, y }))}
        />
        <NumberField
          label={strings.scale}
          unit={units.scale}
          min={limits.smallest * 100}
          max={limits.largest * 100}
          value={now.scale * 100}
          onChange={(percent) => set(held({ ...now, scale: percent / 100 }))}
        />
        <NumberField
          label={strings.rotation}
          unit={units.rotation}
          min={-360}
          max={360}
          value={now.rotation}
          onChange={(rotation) => set(held({ ...now, rotation }))}
        />
      </div>
      <p className="-mt-1 text-sm text-ink-soft">{strings.fromMiddle}</p>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" aria-keyshortcuts="f" onClick={placing.fit}>
          {strings.fit}
        </Button>
        <Button size="small" aria-keyshortcuts="Shift+F" onClick={placing.fill}>
          {strings.fill}
        </Button>
        <Button size="small" aria-keyshortcuts="c" onClick={() => set(centered)}>
          {strings.center}
        </Button>
        <Button size="small" aria-keyshortcuts="0" onClick={placing.reset}>
          {strings.reset}
        </Button>
        <span className="ml-auto flex">
          <IconButton
            label={strings.undo}
            icon={<Undo2 aria-hidden />}
            aria-keyshortcuts="Control+Z"
            disabled={!placing.canUndo}
            onClick={placing.undo}
          />
          <IconButton
            label={strings.redo}
            icon={<Redo2 aria-hidden />}
            aria-keyshortcuts="Control+Shift+Z"
            disabled={!placing.canRedo}
            onClick={placing.redo}
          />
        </span>
      </div>
      <label className="flex items-start gap-2 text-sm">
        <input
          type="checkbox"
          checked={isSnapping}
          onChange={({ target }) => onSnapping(target.checked)}
          className="mt-1 accent-accent"
        />
        <span>
          {strings.snap}
          <span className="block text-ink-soft pointer-coarse:hidden">{strings.snapHelp}</span>
        </span>
      </label>
    </section>
  );
}
