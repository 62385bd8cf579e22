import { Pipette } from "lucide-react";
import { type ColorName, colorNames } from "../../../../../shared/color-names.ts";
import { playgroundStrings } from "../../../strings/playground.ts";
import { ColorWell } from "../../../ui/color-well.tsx";
import { controlLook, Field } from "../../../ui/field.tsx";

export interface ColorFieldProps {
  readonly value: string | undefined;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

const names = Object.keys(colorNames) as ColorName[];
const isName = (text: string): text is ColorName => Object.hasOwn(colorNames, text);

/** A color by its name, or any other by the browser's picker. */
export function ColorField({ value = "", error, onChange }: ColorFieldProps) {
  const hex = isName(value) ? colorNames[value][0] : value;
  const isHex = /^#[0-9a-f]{6}$/i.test(hex);
  const s = playgroundStrings;
  return (
    <Field label={s.color} error={error}>
      {(control) => (
        <div className="flex items-start gap-2">
          <select
            {...control}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className={`${controlLook} min-w-0 flex-1`}
          >
            <option value="">{s.any}</option>
            {names.map((name) => (
              <option key={name} value={name}>
                {name.charAt(0).toUpperCase() + name.slice(1)}
              </option>
            ))}
            {value !== "" && !isName(value) && <option value={value}>{value}</option>}
          </select>
          <span className="relative flex shrink-0">
            <ColorWell
              label={s.pickColor}
              value={isHex ? hex : "#8c8378"}
              onChange={(event) => onChange(event.target.value)}
              className={
                isHex ? "size-10!" : "size-10! [&::-moz-color-swatch]:opacity-0 [&::-webkit-color-swatch]:opacity-0"
              }
            />
            {!isHex && (
              <Pipette
                aria-hidden
                className="pointer-events-none absolute top-1/2 left-1/2 size-4 -translate-1/2 text-ink-soft"
              />
            )}
          </span>
        </div>
      )}
    </Field>
  );
}
