import { Plus, X } from "lucide-react";
import { playgroundMoreStrings } from "../../../strings/playground-more.ts";
import { Button } from "../../../ui/button.tsx";
import { ColorWell } from "../../../ui/color-well.tsx";

export interface PaletteFieldProps {
  readonly colors: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (colors: string[]) => void;
}

const most = 8;
/** What a new color begins as: the house's own, until another is picked. */
const first = ["#8a4611", "#f5ead2", "#2a6636", "#d4af37"];

/** The colors of the page that the pictures are for. */
export function PaletteField({ colors, error, onChange }: PaletteFieldProps) {
  const s = playgroundMoreStrings;
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{s.palette}</legend>
      <ul tabIndex={-1} className="flex min-h-10 flex-wrap items-center gap-2 outline-none">
        {colors.map((hex, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a color stays the same field while it is picked
          <li key={place} className="flex items-center rounded-control border border-line bg-raised">
            <ColorWell
              label={s.paletteColor(place + 1)}
              value={/^#[0-9a-f]{6}$/i.test(hex) ? hex : "#8c8378"}
              onChange={(event) => onChange(colors.with(place, event.target.value))}
              className="border-0!"
            />
            <button
              type="button"
              aria-label={s.removeColor(place + 1)}
              title={s.removeColor(place + 1)}
              onClick={(event) => {
                event.currentTarget.closest("ul")?.focus();
                onChange(colors.filter((_, other) => other !== place));
              }}
              className="grid size-8 place-items-center text-ink-soft hover:text-ink [&_svg]:size-3.5"
            >
              <X aria-hidden />
            </button>
          </li>
        ))}
        {colors.length < most && (
          <li>
            <Button
              size="small"
              icon={<Plus aria-hidden />}
              onClick={(event) => {
                // With the last color the button goes.
                if (colors.length === most - 1) event.currentTarget.closest("ul")?.focus();
                onChange([...colors, first[colors.length % first.length] ?? "#8a4611"]);
              }}
            >
              {s.addColor}
            </Button>
          </li>
        )}
      </ul>
      <p role={error ? "alert" : undefined} className={`mt-1 text-sm ${error ? "text-bad" : "text-ink-soft"}`}>
        {error ?? s.paletteHelp}
      </p>
    </fieldset>
  );
}
