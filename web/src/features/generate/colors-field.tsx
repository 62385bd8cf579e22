import { lazy, Suspense, useId, useState } from "react";
import { generateStrings as strings } from "../../strings/generate.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ColorAdder } from "./color-adder.tsx";
import { ColorChip } from "./color-chip.tsx";
import { useGenerateForm } from "./generate-form.ts";

const Palettes = lazy(() => import("./palettes.tsx"));

/** Colours to work into the pictures: picked, written, or of a saved palette. */
export function ColorsField() {
  const { values, set, faultAt } = useGenerateForm();
  const { colors } = values;
  const onChange = (next: readonly string[]) => set("colors", next);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const fault = faultAt("colors");
  return (
    <fieldset aria-describedby={id} className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">{strings.colors}</legend>
      {colors.length > 0 && (
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
      )}
      <ColorAdder colors={colors} onAdd={(hex) => onChange([...colors, hex])} />
      <p id={id} role={fault ? "alert" : undefined} className={`text-sm ${fault ? "text-bad" : "text-ink-soft"}`}>
        {fault ?? strings.colorsHelp}
      </p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="w-fit rounded text-sm font-medium text-accent">{strings.palettes}</summary>
        {isOpen && (
          <Suspense fallback={<Skeleton className="mt-2 h-24" />}>
            <Palettes colors={colors} onChoose={onChange} />
          </Suspense>
        )}
      </details>
    </fieldset>
  );
}
