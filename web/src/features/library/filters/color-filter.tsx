import { useEffect, useState } from "react";
import { readHex } from "../../../lib/hex-color.ts";
import { libraryFilterStrings } from "../../../strings/library-filters.ts";
import { Button } from "../../../ui/button.tsx";
import { ColorWell } from "../../../ui/color-well.tsx";
import { controlLook, Field } from "../../../ui/field.tsx";

export interface ColorFilterProps {
  readonly color: string | null;
  onChange(color: string | null): void;
}

/** A hand in the picker passes many colours on its way to one. */
const restMilliseconds = 250;

/** A colour that the palette must have, picked or typed. */
export function ColorFilter({ color, onChange }: ColorFilterProps) {
  const [typed, setTyped] = useState(color ?? "");
  const hex = readHex(typed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: changed elsewhere, by a chip or by Back
  useEffect(() => {
    if (color !== hex) setTyped(color ?? "");
  }, [color]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest after the last change
  useEffect(() => {
    if (hex === color || (typed.trim() !== "" && hex === null)) return;
    const timer = setTimeout(() => onChange(hex), restMilliseconds);
    return () => clearTimeout(timer);
  }, [typed]);

  const isWrong = typed.trim() !== "" && hex === null;
  return (
    <Field label={libraryFilterStrings.color} error={isWrong ? libraryFilterStrings.hexWrong : undefined}>
      {(control) => (
        <div className="flex items-center gap-2">
          <ColorWell
            label={libraryFilterStrings.colorPicker}
            value={hex ?? "#888888"}
            onChange={(event) => setTyped(event.target.value)}
            className={hex ? "size-10!" : "size-10! opacity-40"}
          />
          <input
            {...control}
            type="text"
            value={typed}
            maxLength={7}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder={libraryFilterStrings.hex}
            className={`${controlLook} min-w-0 flex-1`}
            onChange={(event) => setTyped(event.target.value)}
          />
          {typed && (
            <Button look="quiet" size="small" onClick={() => setTyped("")}>
              {libraryFilterStrings.noColor}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}
