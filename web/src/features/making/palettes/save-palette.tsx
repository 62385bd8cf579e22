import { useState } from "react";
import { paletteStrings as strings } from "../../../strings/making-palettes.ts";
import { Button } from "../../../ui/button.tsx";
import { controlLook, Field } from "../../../ui/field.tsx";

interface SavePaletteProps {
  readonly isBusy: boolean;
  readonly fault: string | undefined;
  readonly onEdit: () => void;
  /** Rejected when it was not saved. */
  readonly onSave: (name: string) => Promise<unknown>;
}

/** Keeps the chosen colours under a name. It stands inside another form, so it is none itself. */
export function SavePalette({ isBusy, fault, onEdit, onSave }: SavePaletteProps) {
  const [name, setName] = useState("");
  const save = () =>
    void onSave(name.trim()).then(
      () => setName(""),
      () => {}, // told by `fault`
    );
  return (
    <Field label={strings.paletteName} error={fault}>
      {(control) => (
        <span className="flex gap-2">
          <input
            {...control}
            type="text"
            value={name}
            maxLength={60}
            placeholder={strings.paletteNamePlaceholder}
            className={controlLook}
            onChange={(event) => {
              setName(event.target.value);
              onEdit();
            }}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              if (name.trim() !== "") save();
            }}
          />
          <Button isBusy={isBusy} disabled={name.trim() === ""} onClick={save}>
            {strings.savePalette}
          </Button>
        </span>
      )}
    </Field>
  );
}
