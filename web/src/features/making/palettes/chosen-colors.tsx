import { ColorChip } from "./color-chip.tsx";

interface ChosenColorsProps {
  readonly colors: readonly string[];
  readonly onChange: (colors: readonly string[]) => void;
}

export default function ChosenColors({ colors, onChange }: ChosenColorsProps) {
  return (
    <ul className="flex flex-wrap gap-2">
      {colors.map((hex, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a colour changes while its picker is open
        <li key={place}>
          <ColorChip
            hex={hex}
            onChange={(changed) => onChange(colors.with(place, changed))}
            onRemove={() => onChange(colors.toSpliced(place, 1))}
          />
        </li>
      ))}
    </ul>
  );
}
