import { Plus } from "lucide-react";
import type { JsonSchema } from "../../../../../shared/json-schema.ts";
import type { SchemaFault } from "../../../../../shared/pattern-schema.ts";
import { patternEditorStrings as strings } from "../../../strings/pattern-editor.ts";
import { Button } from "../../../ui/button.tsx";
import { FieldRow } from "./field-row.tsx";
import { fieldsOf, moved, withFields, withNewField } from "./schema-tree.ts";
import { useRowFocus } from "./use-row-focus.ts";

interface FieldListProps {
  /** Of the field that they are in; empty for those of the whole. */
  readonly number: string;
  readonly place: string;
  readonly schema: JsonSchema;
  readonly faults: readonly SchemaFault[];
  readonly onChange: (schema: JsonSchema) => void;
}

/** The fields of an object, and room for one more. */
export function FieldList({ number, place, schema, faults, onChange }: FieldListProps) {
  const fields = fieldsOf(schema);
  const { list, focusNext } = useRowFocus();
  const set = (next: readonly (readonly [string, JsonSchema])[]) => onChange(withFields(schema, next));
  const before = (text: string, mark: string) => (text === "" ? "" : `${text}${mark}`);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <ol ref={list} className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {fields.map(([name, field], at) => (
          <FieldRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a field keeps its place while its name is typed
            key={at}
            number={`${before(number, ".")}${at + 1}`}
            place={`${before(place, ".")}properties.${name}`}
            name={name}
            schema={field}
            takenNames={fields.flatMap(([other], index) => (index === at ? [] : [other]))}
            faults={faults}
            isFirst={at === 0}
            isLast={at === fields.length - 1}
            onRename={(to) => set(fields.with(at, [to, field]))}
            onChange={(to) => set(fields.with(at, [name, to]))}
            onMove={(by) => {
              focusNext(at + by, by < 0 ? "up" : "down");
              set(moved(fields, at, by));
            }}
            onRemove={() => {
              focusNext(at, "remove");
              set(fields.filter((_, index) => index !== at));
            }}
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
