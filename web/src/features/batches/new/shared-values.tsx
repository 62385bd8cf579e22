import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import { RecipeFields } from "../../recipe-form/recipe-fields.tsx";
import type { Checked } from "./desk-messages.ts";

interface SharedValuesProps {
  readonly checked: Checked;
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (name: string, value: string) => void;
}

const noFaults = {};

/** Values for what no row says: first of the fields that no column fills, then of those with empty cells. */
export function SharedValues({ checked: { fields, uses }, values, onChange }: SharedValuesProps) {
  const filled = new Set(uses.flatMap((use) => (use !== null && typeof use === "object" ? use.slot : [])));
  const open = fields.filter(({ name }) => !filled.has(name));
  const others = fields.filter(({ name }) => filled.has(name));
  return (
    <fieldset className="grid gap-3">
      <legend className="font-semibold">{strings.values}</legend>
      {open.length > 0 && (
        <>
          <p className="text-sm text-ink-soft">{strings.valuesHelp}</p>
          <RecipeFields fields={open} values={values} onChange={onChange} faults={noFaults} />
        </>
      )}
      {others.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer rounded text-sm font-medium text-accent">
            {strings.fromColumns}
          </summary>
          <div className="mt-3">
            <RecipeFields fields={others} values={values} onChange={onChange} faults={noFaults} />
          </div>
        </details>
      )}
    </fieldset>
  );
}
