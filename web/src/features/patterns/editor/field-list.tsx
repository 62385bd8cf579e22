import { Plus } from "lucide-react";
import { useMemo, useRef } from "react";
import type { JsonSchema } from "../../../../../shared/json-schema.ts";
import type { SchemaFault } from "../../../../../shared/pattern-schema.ts";
import { useRowFocus } from "../../../lib/use-row-focus.ts";
import { patternEditorStrings as strings } from "../../../strings/pattern-editor.ts";
import { Button } from "../../../ui/button.tsx";
import { type FieldActions, FieldRow } from "./field-row.tsx";
import { fieldsOf, moved, withFields, withNewField } from "./schema-tree.ts";

interface FieldListProps {
  /** Of the field that they are in; empty for those of the whole. */
  readonly number: string;
  readonly place: string;
  readonly schema: JsonSchema;
  readonly faults: readonly SchemaFault[];
  readonly onChange: (schema: JsonSchema) => void;
}

const before = (text: string, mark: string) => (text === "" ? "" : `${text}${mark}`);

/** The fields of an object, and room for one more. */
export function FieldList({ number, place, schema, faults, onChange }: FieldListProps) {
  const fields = fieldsOf(schema);
  const { list, focusNext } = useRowFocus();
  const latest = useRef({ fields, schema, onChange });
  latest.current = { fields, schema, onChange };
  // The same for as long as the list is there: a row is drawn anew when its own field changes.
  const actions = useMemo((): FieldActions => {
    const now = () => latest.current.fields;
    const set = (next: readonly (readonly [string, JsonSchema])[]) =>
      latest.current.onChange(withFields(latest.current.schema, next));
    return {
      isTaken: (at, name) => now().some(([other], index) => index !== at && other === name),
      rename: (at, name) => set(now().with(at, [name, now()[at]![1]])),
      change: (at, field) => set(now().with(at, [now()[at]![0], field])),
      move(at, by) {
        focusNext(at + by, by < 0 ? "up" : "down");
        set(moved(now(), at, by));
      },
      remove(at) {
        focusNext(at, "remove");
        set(now().filter((_, index) => index !== at));
      },
    };
  }, [focusNext]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <ol ref={list} className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {fields.map(([name, field], at) => (
          <FieldRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a field keeps its place while its name is typed
            key={at}
            at={at}
            number={`${before(number, ".")}${at + 1}`}
            place={`${before(place, ".")}properties.${name}`}
            name={name}
            schema={field}
            faults={faults}
            isLast={at === fields.length - 1}
            actions={actions}
          />
        ))}
      </ol>
      <Button
        size="small"
        icon={<Plus aria-hidden />}
        onClick={() => {
          focusNext(fields.length, "name");
          onChange(withNewField(schema));
        }}
        className="w-fit"
      >
        {number === "" ? strings.addField : strings.addFieldWithin(number)}
      </Button>
    </div>
  );
}
