import type { ReactNode } from "react";
import type { JsonSchema } from "../../../../../shared/json-schema.ts";
import type { SchemaFault } from "../../../../../shared/pattern-schema.ts";
import { patternEditorStrings as strings } from "../../../strings/pattern-editor.ts";
import { controlLook } from "../../../ui/field.tsx";
import { ChoicesField } from "./choices-field.tsx";
import { fieldOf } from "./faults.ts";
import { FieldKindSelect } from "./field-kind-select.tsx";
import { FieldLimits } from "./field-limits.tsx";
import { FieldList } from "./field-list.tsx";
import { isSchema, viewOf, withDescription } from "./schema-tree.ts";

interface FieldBodyProps {
  readonly number: string;
  readonly place: string;
  readonly name: string;
  readonly schema: JsonSchema;
  readonly faults: readonly SchemaFault[];
  readonly onChange: (schema: JsonSchema) => void;
  /** Beside the description. */
  readonly children?: ReactNode;
}

/** What is said of a field, its choices, the fields within it or what it is a list of, and what is wrong with it. */
export function FieldBody({ number, place, name, schema, faults, onChange, children }: FieldBodyProps) {
  const { kind, description } = viewOf(schema);
  const items = isSchema(schema.items) ? schema.items : null;
  const own = faults.filter((fault) => fieldOf(fault) === place);
  return (
    <div className="mt-2 grid gap-2">
      {own.map(({ message }) => (
        <p key={message} role="alert" className="text-sm text-bad">
          {message}
        </p>
      ))}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <input
          aria-label={strings.descriptionOf(name)}
          placeholder={strings.descriptionHint}
          value={description}
          onChange={({ target }) => onChange(withDescription(schema, target.value))}
          className={`${controlLook} min-w-40 flex-1 text-sm`}
        />
        {children}
      </div>
      <FieldLimits name={name} schema={schema} onChange={onChange} />
      {kind === "other" && <p className="text-sm text-ink-soft">{strings.onlyJson}</p>}
      {kind === "choice" && <ChoicesField name={name} schema={schema} onChange={onChange} />}
      {kind === "group" && (
        <FieldList number={number} place={place} schema={schema} faults={faults} onChange={onChange} />
      )}
      {kind === "list" && items && (
        <div className="rounded-control border border-dashed border-line-strong p-3">
          <div className="flex flex-wrap items-center gap-2 text-sm">
            <span>{strings.eachIs}</span>
            <FieldKindSelect
              label={strings.eachKindOf(name)}
              schema={items}
              onChange={(next) => onChange({ ...schema, items: next })}
            />
          </div>
          <FieldBody
            number={number}
            place={`${place}.items`}
            name={strings.eachOf(name)}
            schema={items}
            faults={faults}
            onChange={(next) => onChange({ ...schema, items: next })}
          />
        </div>
      )}
    </div>
  );
}
