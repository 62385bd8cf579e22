import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { memo, useCallback, useState } from "react";
import type { JsonSchema } from "../../../../../shared/json-schema.ts";
import type { SchemaFault } from "../../../../../shared/pattern-schema.ts";
import { patternEditorStrings as strings } from "../../../strings/pattern-editor.ts";
import { controlLook } from "../../../ui/field.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { FieldBody } from "./field-body.tsx";
import { FieldKindSelect } from "./field-kind-select.tsx";
import { viewOf, withMissing } from "./schema-tree.ts";

/** What is done with the field at a place of its list. */
export interface FieldActions {
  isTaken(at: number, name: string): boolean;
  rename(at: number, name: string): void;
  change(at: number, schema: JsonSchema): void;
  move(at: number, by: -1 | 1): void;
  remove(at: number): void;
}

interface FieldRowProps {
  readonly at: number;
  /** Its number among all, such as `2.1`. */
  readonly number: string;
  /** In the schema: `properties.total`. */
  readonly place: string;
  readonly name: string;
  readonly schema: JsonSchema;
  readonly faults: readonly SchemaFault[];
  readonly isLast: boolean;
  readonly actions: FieldActions;
}

/** A field of an object: its name, what it is, whether it may be missing, and what is within it. */
export const FieldRow = memo(function FieldRow(props: FieldRowProps) {
  const { at, number, place, name, schema, faults, isLast, actions } = props;
  const onChange = useCallback((next: JsonSchema) => actions.change(at, next), [actions, at]);
  // A name that another field has is not taken on, and stands there until it is changed or left.
  const [refused, setRefused] = useState<string | null>(null);
  const isTaken = refused !== null && actions.isTaken(at, refused);
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
            const isFree = !actions.isTaken(at, value);
            setRefused(isFree ? null : value);
            if (isFree) actions.rename(at, value);
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
            disabled={at === 0}
            onClick={() => actions.move(at, -1)}
          />
          <IconButton
            data-part="down"
            label={strings.down(name)}
            icon={<ArrowDown aria-hidden />}
            disabled={isLast}
            onClick={() => actions.move(at, 1)}
          />
          <IconButton
            data-part="remove"
            label={strings.remove(name)}
            icon={<Trash2 aria-hidden />}
            onClick={() => actions.remove(at)}
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
});
