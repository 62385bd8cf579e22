import { useState } from "react";
import type { ColumnUse } from "../../../../../shared/csv-columns.ts";
import type { RecipeField } from "../../../../../shared/recipes.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { columnNote } from "./column-note.ts";
import type { Checked, TableFacts } from "./desk-messages.ts";
import { rowFieldNames } from "./row-field-names.ts";

interface ColumnsMatchProps {
  readonly table: TableFacts;
  readonly checked: Checked;
  readonly onChange: (place: number, use: ColumnUse) => void;
}

/** Of a thousand columns nobody wants to see all at once. */
const step = 12;

const textOfUse = (use: ColumnUse) => (use === null ? "" : typeof use === "string" ? `:${use}` : use.slot);
const fillingOf = (value: string): ColumnUse =>
  value === "" ? null : value === ":file_name" ? "file_name" : value === ":folder" ? "folder" : { slot: value };

/** What each column fills, those first that fill something, or that there is something to say of. */
export function ColumnsMatch({ table, checked, onChange }: ColumnsMatchProps) {
  const { fields, uses } = checked;
  const [shown, setShown] = useState(step);
  const isIdle = (place: number) => uses[place] === null && columnNote(table.columns, checked, place) === null;
  // In the order of the first look: a column does not jump away from whoever changes it.
  const [order] = useState(() =>
    uses.map((_, place) => place).sort((a, b) => Number(isIdle(a)) - Number(isIdle(b)) || a - b),
  );
  const places = order.slice(0, shown);
  const left = order.length - places.length;
  return (
    <fieldset className="grid gap-3">
      <legend className="font-semibold">{strings.columns}</legend>
      <p className="text-sm text-ink-soft">{strings.columnsHelp}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        {places.map((place) => {
          const note = columnNote(table.columns, checked, place);
          return (
            <SelectField
              key={place}
              label={
                <span className="block truncate" title={table.columns[place]}>
                  {table.columns[place]}
                </span>
              }
              aria-label={strings.columnFills(table.columns[place] ?? "")}
              help={
                <>
                  <span className="block truncate">{strings.columnExample(table.examples[place] ?? "")}</span>
                  {note && <span className="block text-warn">{note}</span>}
                </>
              }
              value={textOfUse(uses[place] ?? null)}
              onChange={({ target }) => onChange(place, fillingOf(target.value))}
            >
              <Uses fields={fields} />
            </SelectField>
          );
        })}
      </div>
      {left > 0 && (
        <Button size="small" className="justify-self-start" onClick={() => setShown(shown + step)}>
          {strings.nextColumns(Math.min(step, left))}
        </Button>
      )}
    </fieldset>
  );
}

function Uses({ fields }: { readonly fields: readonly RecipeField[] }) {
  const nameOf = rowFieldNames(fields);
  return (
    <>
      <option value="">{strings.unusedColumn}</option>
      {fields.map(({ name }) => (
        <option key={name} value={name}>
          {nameOf(name)}
        </option>
      ))}
      <option value=":file_name">{nameOf("file_name")}</option>
      <option value=":folder">{nameOf("folder")}</option>
    </>
  );
}
