import { lazy, Suspense, useId, useState } from "react";
import { patiently } from "../../../lib/patiently.ts";
import { makingStrings as strings } from "../../../strings/making.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useMaking } from "../making-place.ts";
import { ColorAdder } from "./color-adder.tsx";

const ChosenColors = lazy(patiently(() => import("./chosen-colors.tsx")));
const Palettes = lazy(patiently(() => import("./palettes.tsx")));

/** Colours to work into the pictures: picked, written, or of a saved palette. */
export function ColorsField() {
  const { values, set, faultAt } = useMaking();
  const { colors } = values;
  const change = (next: readonly string[]) => set("colors", next);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const fault = faultAt("colors");
  return (
    <fieldset aria-describedby={id} className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">{strings.colors}</legend>
      {colors.length > 0 && (
        <Suspense fallback={<Skeleton className="h-10" />}>
          <ChosenColors colors={colors} onChange={change} />
        </Suspense>
      )}
      <ColorAdder colors={colors} onAdd={(hex) => change([...colors, hex])} />
      <p id={id} role={fault ? "alert" : undefined} className={`text-sm ${fault ? "text-bad" : "text-ink-soft"}`}>
        {fault ?? strings.colorsHelp}
      </p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="w-fit rounded text-sm font-medium text-accent">{strings.palettes}</summary>
        {isOpen && (
          <Suspense fallback={<Skeleton className="mt-2 h-24" />}>
            <Palettes colors={colors} onChoose={change} />
          </Suspense>
        )}
      </details>
    </fieldset>
  );
}
