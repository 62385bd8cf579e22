import { X } from "lucide-react";
import { makingStrings as strings } from "../../../strings/making.ts";
import { ColorWell } from "../../../ui/color-well.tsx";

interface ColorChipProps {
  readonly hex: string;
  readonly onChange: (hex: string) => void;
  readonly onRemove: () => void;
}

/** A chosen colour: its square opens the picker, its cross takes it away. */
export const ColorChip = ({ hex, onChange, onRemove }: ColorChipProps) => (
  <span className="flex items-center gap-1.5 rounded-control border border-line bg-raised p-1">
    <ColorWell label={strings.changeColor(hex)} value={hex} onChange={(event) => onChange(event.target.value)} />
    <code className="font-mono text-xs">{hex}</code>
    <button
      type="button"
      aria-label={strings.removeColor(hex)}
      title={strings.removeColor(hex)}
      className="grid size-8 place-items-center rounded-md text-ink-soft hover:bg-inset hover:text-ink"
      onClick={onRemove}
    >
      <X aria-hidden className="size-4" />
    </button>
  </span>
);
