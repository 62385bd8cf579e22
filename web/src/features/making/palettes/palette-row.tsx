import { Trash2 } from "lucide-react";
import type { Palette } from "../../../../../shared/palettes.ts";
import { paletteStrings as strings } from "../../../strings/making-palettes.ts";
import { ColorStrip } from "../../../ui/color-strip.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";

interface PaletteRowProps {
  readonly palette: Palette;
  readonly onUse: () => void;
  /** Not given: it is not the person's to remove. */
  readonly onRemove?: () => void;
}

export const PaletteRow = ({ palette: { name, colors }, onUse, onRemove }: PaletteRowProps) => (
  <li className="flex items-center rounded-control border border-line bg-raised">
    <button
      type="button"
      aria-label={strings.usePalette(name)}
      className="min-w-0 flex-1 rounded-control p-2 text-left hover:bg-inset"
      onClick={onUse}
    >
      <ColorStrip colors={colors} className="h-4" />
      <span className="mt-1 block truncate text-sm">{name}</span>
    </button>
    {onRemove && <IconButton label={strings.removePalette(name)} icon={<Trash2 aria-hidden />} onClick={onRemove} />}
  </li>
);
