import { useQuery } from "@tanstack/react-query";
import type { CsvDelimiter, PatternFormat } from "../../../../../shared/patterns.ts";
import { patternEditorStrings as strings } from "../../../strings/pattern-editor.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import { readersOptions } from "../read-patterns.ts";
import type { Draft } from "./draft.ts";

interface OutputFieldsProps {
  readonly draft: Draft;
  readonly canEdit: boolean;
  readonly onChange: (some: Partial<Draft>) => void;
}

const formats = ["json", "yaml", "xml", "csv", "text"] as const satisfies readonly PatternFormat[];
const delimiters = [",", ";", "\t"] as const satisfies readonly CsvDelimiter[];

/** How results are written, and who reads the pictures. */
export function OutputFields({ draft, canEdit, onChange }: OutputFieldsProps) {
  const { data: models = [] } = useQuery(readersOptions);
  const isKnown = draft.model_id === null || models.some(({ id }) => id === draft.model_id);
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <SelectField
        label={strings.format}
        disabled={!canEdit}
        value={draft.format}
        onChange={({ target }) => onChange({ format: target.value as PatternFormat })}
      >
        {formats.map((format) => (
          <option key={format} value={format}>
            {strings.formats[format]}
          </option>
        ))}
      </SelectField>
      {draft.format === "csv" && (
        <SelectField
          label={strings.delimiter}
          disabled={!canEdit}
          value={draft.csv_delimiter}
          onChange={({ target }) => onChange({ csv_delimiter: target.value as CsvDelimiter })}
        >
          {delimiters.map((one) => (
            <option key={one} value={one}>
              {strings.delimiters[one]}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField
        label={strings.model}
        disabled={!canEdit}
        value={draft.model_id ?? ""}
        onChange={({ target }) => onChange({ model_id: target.value || null })}
      >
        <option value="">{strings.libraryModel}</option>
        {!isKnown && <option value={draft.model_id ?? ""}>{draft.model_id}</option>}
        {models.map(({ id, name, provider }) => (
          <option key={id} value={id}>
            {name} ({provider})
          </option>
        ))}
      </SelectField>
    </div>
  );
}
