import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useState } from "react";
import type { JsonSchema } from "../../../../../shared/json-schema.ts";
import type { SchemaFault } from "../../../../../shared/pattern-schema.ts";
import { patternEditorStrings as strings } from "../../../strings/pattern-editor.ts";
import { controlLook } from "../../../ui/field.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { FieldBody } from "./field-body.tsx";
import { FieldKindSelect } from "./field-kind-select.tsx";
import { viewOf, withMissing } from "./schema-tree.ts";

interface FieldRowProps {
  /** Its number among all, such as `2.1`. */
  readonly number: string;
  /** In the schema: `properties.total`. */
  readonly place: string;
  readonly name: string;
  readonly schema: JsonSchema;
  /** Of the fields beside it. */
  readonly takenNames: readonly string[];
  readonly faults: readonly SchemaFault[];
  readonly isLast: boolean;
  readonly isFirst: boolean;
  readonly onRename: (name: string) => void;
  readonly onChange: (schema: JsonSchema) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** A field of an object: its name, what it is, whether it may be missing, and what is within it. */
export function FieldRow(props: FieldRowProps) {
  const { number, place, name, schema, takenNames, faults, isFirst, isLast, onRename, onChange, onMove, onRemove } =
    props;
  // A name that another field has is not taken on, and stands there until it is changed or left.
  const [refused, setRefused] = useState<string | null>(null);
  const isTaken = refused !== null && takenNames.includes(refused);
  const { kind, mayBeMissing } = viewOf(schema);
  return (
    <li className="rounded-control border border-line p-3">
      <div className="flex flex-wrap items-center gap-2">
        <input
          data-part="name"
          aria-label={strings.nameOf(number)}
          aria-invalid={isTaken}
          value={isTaken ? refused : name}
          spellCheck={false}
          onChange={({ target: { value } }) => {
            const isFree = !takenNames.includes(value);
            setRefused(isFree ? null : value);
            if (isFree) onRename(value);
          }}
          onBlur={() => setRefused(null)}
          className={`${controlLook} min-w-28 flex-1 font-mono text-sm`}
        />
        <FieldKindSelect label={strings.kindOf(name)} schema={schema} onChange={onChange} />
        <span className="ml-auto flex">
          <IconButton
            data-part="up"
            label={strings.up(name)}
            icon={<ArrowUp aria-hidden />}
            disabled={isFirst}
            onClick={() => onMove(-1)}
          />
          <IconButton
            data-part="down"
            label={strings.down(name)}
            icon={<ArrowDown aria-hidden />}
            disabled={isLast}
            onClick={() => onMove(1)}
          />
          <IconButton
            data-part="remove"
            label={strings.remove(name)}
            icon={<Trash2 aria-hidden />}
            onClick={onRemove}
          />
        </span>
      </div>
      {isTaken && (
        <p role="alert" className="mt-1 text-sm text-bad">
          {strings.taken}
        </p>
      )}
      <FieldBody number={number} place={place} name={name} schema={schema} faults={faults} onChange={onChange}>
        {kind !== "other" && (
          <label className="flex min-h-10 w-fit items-center gap-2 text-sm">
            <input
              type="checkbox"
              checked={mayBeMissing}
              onChange={({ target }) => onChange(withMissing(schema, target.checked))}
            />
            {strings.mayBeMissing}
            <span className="sr-only">: {name}</span>
          </label>
        )}
      </FieldBody>
    </li>
  );
}
